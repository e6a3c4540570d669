import { expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

/** Of the people with these words: whether they are protected. */
async function isProtected(text: string, words: string) {
  const source = { id: 'a', text, published: '2024-05-15', title: null, publication: null };
  const { entities, mentions } = await annotate(source, createReport());
  const own = mentions.filter(({ start, end }) => text.slice(start, end).includes(words));
  const ids = new Set(own.map(({ entity }) => entity));
  const theirs = entities.filter(({ id }) => ids.has(id));
  expect(theirs).not.toEqual([]);
  return theirs.some((one) => 'protected' in one && one.protected === true);
}

test.each([
  ['A Western diplomat told us that both strikes had hit the clinic.', 'diplomat'],
  ['Two aides said that a ransom had been paid.', 'aides'],
  ['A deputy mayor told the agency by phone that ten were dead.', 'deputy mayor'],
  ['Gunmen opened fire on a crowd in Velmara.', 'crowd'],
  ['Shells killed nine in Velmara. Passengers filled the station.', 'Passengers'],
  ['Seven people were killed, two of them children.', 'two of them'],
])('protected: %s', async (text, words) => {
  expect(await isProtected(text, words)).toBe(true);
});

test.each([
  ['A spokesman for the army said that ten were dead.', 'spokesman'],
  ['The governor said that ten were dead.', 'governor'],
  ['Prosecutors said that ten were dead.', 'Prosecutors'],
  ['Six soldiers were killed near Velmara.', 'Six soldiers'],
  ['Passengers filled the station of Velmara.', 'Passengers'],
])('not protected: %s', async (text, words) => {
  expect(await isProtected(text, words)).toBe(false);
});
