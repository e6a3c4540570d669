import { describe, expect, it } from '@jest/globals';
import { nounClasses } from '../../../../../src/coders/offline/en/events/classes.ts';
import { Frames } from '../../../../../src/coders/offline/en/events/frame.ts';
import framesFile from '../../../../../src/coders/offline/en/events/frames.json' with {
  type: 'json',
};
import {
  nounForms,
  singular,
  verbForms,
} from '../../../../../src/coders/offline/en/events/inflect.ts';
import { EVENT_FAMILIES } from '../../../../../src/model/vocabulary.ts';

const { frames, roles } = Frames.parse(framesFile);
const types = Object.values(EVENT_FAMILIES)
  .flat()
  .filter((type) => type !== 'other');
const SPECIAL = new Set([
  'any',
  'none',
  'unknown',
  'unknown-plural',
  'nationality',
  'event',
  'any-infinitive',
  'publication',
  'pronoun',
]);

describe('frames.json', () => {
  it.each(types)('%s has roles and a frame', (type) => {
    expect(Object.keys(roles)).toContain(type);
    expect(frames.map((frame) => frame.type)).toContain(type);
  });

  it('gives every frame an id of its own, and a trigger', () => {
    const ids = frames.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { verbs = [], nouns = [], phrases = [] } of frames) {
      expect(verbs.length + nouns.length + phrases.length).toBeGreaterThan(0);
    }
  });

  it('lists a trigger once in a frame, in lower case', () => {
    for (const { verbs = [], nouns = [], phrases = [] } of frames) {
      const all = [verbs, nouns, phrases.map(({ words }) => words)];
      for (const list of all) expect(new Set(list).size).toBe(list.length);
      for (const word of all.flat()) expect(word).toMatch(/^=?[a-z*][a-z*+ -]*$/u);
    }
  });

  it('asks for classes that there are', () => {
    for (const { needs = {} } of frames) {
      for (const wanted of Object.values(needs).flat()) {
        const known = wanted.startsWith('=') || SPECIAL.has(wanted) || wanted in nounClasses;
        expect([wanted, known]).toEqual([wanted, true]);
      }
    }
  });

  it('holds several hundred triggers', () => {
    const count = frames.flatMap(({ verbs = [], nouns = [], phrases = [] }) => [
      ...verbs,
      ...nouns,
      ...phrases,
    ]);
    expect(count.length).toBeGreaterThan(700);
  });
});

describe('inflection', () => {
  it.each([
    ['shoot', ['shoots', 'shooting', 'shot']],
    ['deny', ['denies', 'denied', 'denying']],
    ['free', ['freed', 'freeing']],
    ['seize', ['seized', 'seizing']],
  ])('of %s', (verb, forms) => expect(verbForms(verb)).toEqual(expect.arrayContaining(forms)));

  it('takes plurals back', () => {
    for (const noun of ['ambush', 'casualty', 'raid', 'prisoner', 'injury']) {
      for (const form of nounForms(noun)) expect(singular(form)).toBe(noun);
    }
    expect(singular('servicemen')).toBe('serviceman');
  });
});
