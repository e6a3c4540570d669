import { expect, test } from '@jest/globals';
import { key1, key2, key3 } from '../../../../../src/coders/offline/language/hash.ts';
import {
  compileTemplates,
  writeTemplates,
} from '../../../../../src/coders/offline/language/parsing/feature-templates.ts';
import { startState } from '../../../../../src/coders/offline/language/parsing/parse-state.ts';
import { readWords } from '../../../../../src/coders/offline/language/tagging/word-facts.ts';

const facts = readWords(['Guards', 'left']);
const vocabulary = new Set(facts.map(({ lower }) => lower));
const state = startState(facts, [4, 9], vocabulary);
const [guards, left] = facts.map(({ lower }) => lower) as [number, number];

test('a template joins words, tags and the numbers beside them to the key of its number', () => {
  const templates = compileTemplates(
    50,
    ['a', 'b'],
    ['d', 'e'],
    ['a.w b.t d', 'b.w', 'e', 'b.w a.w'],
  );
  templates.words.set([0, 1]);
  const keys = new Int32Array(templates.count);
  expect(writeTemplates(templates, state, 3, 7, keys)).toBe(4);
  expect(new Set(keys)).toEqual(
    new Set([key3(50, guards, 9, 3), key1(51, left), key1(52, 7), key2(53, left, guards)]),
  );
});

test('a template that asks for an unknown value is refused', () => {
  expect(() => compileTemplates(1, ['a'], ['d', 'e'], ['a.w b.w'])).toThrow('"b.w"');
});
