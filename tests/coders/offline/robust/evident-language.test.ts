import { expect, jest, test } from '@jest/globals';
import { LANGUAGES } from '../../../../src/coders/offline/languages.ts';
import { evidentLanguage } from '../../../../src/coders/offline/prose/evident-language.ts';
import { clearText } from '../../../../src/text/clear/clear-text.ts';
import { SENTENCES } from './sentences.ts';

const ENGLISH = 'The ferry to Odran was held back for two hours because of the fog, a pilot said.';

const evident = (line: string): string | null =>
  evidentLanguage(line.match(/[\p{L}\p{M}’']+/gu) ?? [], LANGUAGES);

/** Words in other scripts are never shown to it. */
const IN_LATIN = Object.entries(SENTENCES).filter(([, line]) => /^\p{Script=Latin}/u.test(line));

test.each([
  ENGLISH,
  'It was not possible to reach the island.',
  'this story was sent by a reader',
  'Nets were mended on the quay while the crews waited for diesel from Marsk.',
])('is English without asking the library: %s', (line) => {
  expect(evident(line)).toBe('en');
});

test.each(IN_LATIN)('a sentence in %s shows no English', (_, line) => {
  expect(evident(line)).toBeNull();
  // as a quotation with its translation, of which the library is shown the quotation
  expect(evident(`${line} ${line} ${ENGLISH}`)).toBeNull();
});

test.each([
  'Broken pier',
  'Los pescadores volvieron al puerto with the nets',
  'Vi vil have en by for os',
  'on a dit en France qu’il y a un accord',
])('the words do not show it: %s', (line) => {
  expect(evident(line)).toBeNull();
});

test('an article in plain English never loads the library', async () => {
  jest.unstable_mockModule('../../../../src/coders/offline/prose/ask-library.ts', () => {
    throw new Error('loaded');
  });
  const { checkText } = await import('../../../../src/coders/offline/check-text.ts');
  const { createReport } = await import('../../../../src/model/problem.ts');
  const source = { id: 'a', published: null, title: null, publication: null };
  const check = (text: string) =>
    checkText({ ...source, text }, clearText(text), LANGUAGES, createReport());
  const { language, prose } = await check(`Odran\n\n${ENGLISH}\n\n${ENGLISH}\n`);
  expect(language).toBe('en');
  expect(prose?.foreignLines).toBe(0);
  await expect(check('Der Kapitän schwieg dazu.')).rejects.toThrow('loaded');
});
