import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { KINDS } from '../../src/model/kinds/kinds.ts';
import { read } from '../docs/pages.ts';

/** Where code speaks of one kind and of no other, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/export/geojson.ts': 'a feature says whether it is a place or an event',
  'src/export/webannotation.ts': 'a coder is a Person or Software of the recommendation',
  'src/loaders/articles.ts':
    'the head of an article names a publication, and nothing else can stand there',
};

/** A coder names kinds: telling what a name is, is its work. */
const ELSEWHERE = /^src\/(?:model\/kinds|coders)\//;

const either = (words: readonly string[]): string => words.join('|');
const LABEL = new RegExp(`'(?:${either(KINDS.map(({ label }) => label))})'`);
/** Many kinds are common words: only what is compared with, or given as, a kind is one. */
const NAME = new RegExp(
  `\\b[kK]ind\\b\\)?(?: [!=]==|:) '(?:${either(KINDS.map(({ kind }) => kind))})'`,
);

test('no code names a kind but the registry and the coders', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', file))
    .filter((file) => /\.tsx?$/.test(file) && !ELSEWHERE.test(file));
  expect(files.length).toBeGreaterThan(300);
  const naming = files.filter((file) => {
    const code = read(file).replace(/^\s*(?:\*|\/\/|\/\*\*).*$/gm, '');
    return LABEL.test(code) || NAME.test(code);
  });
  expect(naming).toEqual(Object.keys(ALLOWED));
});
