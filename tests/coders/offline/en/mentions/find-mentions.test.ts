import { expect, test } from '@jest/globals';
import { read } from './read.ts';

test('a part of a brigade is a unit of its own, with its designation', () => {
  const { found, mentions } = read(
    'The 3rd Battalion of the 214th Mountain Assault Brigade held Siversk on Monday.',
  );
  expect(mentions).toEqual(
    expect.arrayContaining([
      'unit: 3rd Battalion',
      'unit: 214th Mountain Assault Brigade',
      'place: Siversk',
    ]),
  );
  expect(
    found.mentions.find(({ designation }) => designation?.number === '214')?.designation,
  ).toEqual({ number: '214', echelon: 'brigade', branch: 'Mountain Assault', honorific: null });
  expect(found.relations).toHaveLength(1);
});

test('a number alone is a unit of unknown echelon', () => {
  const { found } = read('Pull back, the 61st, he shouted.');
  expect(found.mentions.find(({ rule }) => rule === 'bare-number')?.designation).toMatchObject({
    number: '61',
    echelon: null,
  });
});

test.each([
  ['Officers of Unit 90321 were named.', 'unit: Unit 90321'],
  ['Fighters of the Rapid Support Forces entered Omdurman.', 'unit: Rapid Support Forces'],
  ['He fought for al-Shabaab in Kismayo.', 'unit: al-Shabaab'],
  ['The defense ministry rejected the account.', 'agency: defense ministry'],
  ["Ukraine's military intelligence published a call.", "agency: Ukraine's military intelligence"],
  ['Col. Taras Melnychuk spoke to reporters.', 'person: Taras Melnychuk'],
  ['The newspaper Zorya Sloboda printed a list.', 'publication: Zorya Sloboda'],
  ['They met at an undisclosed location.', 'place: undisclosed location'],
  ['At least eleven Russian soldiers were seen.', 'group: At least eleven Russian soldiers'],
  ['The Regional Prosecutor’s Office opened a case.', 'agency: Regional Prosecutor’s Office'],
])('%s', (text, mention) => {
  expect(read(text).mentions).toContain(mention);
});

test('an ambiguous outlet needs its context', () => {
  expect(read('An investigation by the Insider named him.').mentions).toContain(
    'publication: Insider',
  );
  expect(read('It took a long time to leave.').mentions).not.toContain('publication: time');
});

test('a state that speaks is an agency, a place where things are is not', () => {
  const { found } = read('Kyiv said the strike came at night. He was born in Kyiv.');
  expect(found.mentions.map(({ kind, metonym }) => [kind, metonym])).toEqual(
    expect.arrayContaining([
      ['agency', true],
      ['place', false],
    ]),
  );
});

test('pronouns and adjectives are candidates only', () => {
  const { candidates, mentions } = read('He fled after Russian shelling.');
  expect(candidates).toEqual(['He', 'Russian']);
  expect(mentions).toEqual([]);
});

test.each(['', ' ', '\n\n', '“', '🙂🙂', 'ВСУ заявили', 'A', '1st', 'THE KREMLIN SAID NO'])(
  'never throws: %j',
  (text) => {
    expect(() => read(text)).not.toThrow();
  },
);
