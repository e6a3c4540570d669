import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findSecretNames, findWholeNames } from '../../src/publish/find-secret-names.ts';

const found = (text: string, words: readonly string[]): string[] =>
  findSecretNames(text, { words: new Set(words) }).map(({ start, end }) => text.slice(start, end));

test('a name is found with an ending of up to three letters, a short one only with an s', () => {
  const text = 'Velenko, Velenkova, Velenkovas and Velenkovata; Ods, Oda and Od.';
  expect(found(text, ['velenko', 'od'])).toEqual([
    'Velenko',
    'Velenkova',
    'Velenkovas',
    'Ods',
    'Od',
  ]);
});

test('whole names are found in the order of the names, each word with its own ending', () => {
  const names = new Set(['marta velenko', 'marta', 'ilja']);
  const text = 'Martas Velenkova met Ilja.';
  expect(findWholeNames(text, names).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Martas Velenkova',
    'Martas',
    'Ilja',
  ]);
});

/** What counts as a form of a name, said without a look-up. */
const isForm = (word: string, stem: string): boolean =>
  word === stem ||
  word === `${stem}s` ||
  (stem.length >= 4 && word.startsWith(stem) && word.length - stem.length <= 3);

test('the look-up finds what comparing each word with each name would find', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 's', 'v'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(letters, fc.array(letters, { minLength: 1, maxLength: 6 }), (word, stems) => {
      expect(found(word, stems).length === 1).toBe(stems.some((stem) => isForm(word, stem)));
    }),
    { numRuns: 2000 },
  );
});
