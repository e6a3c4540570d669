import { describe, expect, test } from '@jest/globals';
import { read } from './read.ts';

const designationsOf = (text: string) =>
  read(text).gathered.entities.flatMap((one) =>
    one.kind === 'unit' && one.designation ? [one.designation] : [],
  );
const relationsOf = (text: string) =>
  read(text).found.relations.map(
    ({ type, from, to }) => `${text.slice(from[0], from[1])} ${type} ${text.slice(to[0], to[1])}`,
  );

test.each([
  [
    'Light Infantry Battalion 206 burned it.',
    { number: '206', echelon: 'battalion', branch: 'Light Infantry' },
  ],
  ['Army 26 was disbanded.', { number: '26', echelon: 'army' }],
  [
    'The 810th obrmp lost a company.',
    { number: '810', echelon: 'brigade', branch: 'naval infantry', honorific: 'separate' },
  ],
  [
    'The 25th Airborne "Sicheslav" Brigade held.',
    { number: '25', echelon: 'brigade', branch: 'Airborne', honorific: 'Sicheslav' },
  ],
  ["The 1st Donetsk People's Republic Army Corps moved.", { number: '1', echelon: 'army corps' }],
  ['Troops of the 33rd Military Region fled.', { number: '33', echelon: 'military region' }],
  ['The 407th AEG flew there.', { number: '407' }],
  ['The Twenty-fourth Regiment left.', { number: '24', echelon: 'regiment' }],
  ['Men of 3/11th Battalion left.', { number: '3/11', echelon: 'battalion' }],
  ['The 6th Marines left.', { number: '6', branch: 'Marines' }],
  ['The Fifty-Fifth Brigade left.', { number: '55', echelon: 'brigade' }],
  ['The Hundred and Twelfth Naval Battalion left.', { number: '112', branch: 'Naval' }],
  ['Men of the 21 Brigade left.', { number: '21', echelon: 'brigade' }],
  ['The 2/14 Battalion left.', { number: '2/14', echelon: 'battalion' }],
  ['The 14th Mech Bde left.', { number: '14', echelon: 'brigade', branch: 'Mech' }],
  ['They served in 93 OMBr then.', { number: '93', echelon: 'brigade', branch: 'mechanized' }],
  ['The RAF Ninth Infantry Division left.', { number: '9', echelon: 'division' }],
])('%s', (text, parts) => {
  expect(designationsOf(text)[0]).toMatchObject(parts);
});

test('the 15th of a month is no unit', () => {
  expect(read('It rained on the 15th. They stayed until the 17th.').mentions).toEqual([]);
});

describe('parts and wholes', () => {
  test('a part stands before "of" and after a possessor', () => {
    expect(relationsOf('The 2nd Battalion of the 92nd Brigade left.')).toEqual([
      '2nd Battalion PART_OF 92nd Brigade',
    ]);
    expect(relationsOf("The 3rd Brigade's 2nd Battalion left.")).toEqual([
      '2nd Battalion PART_OF 3rd Brigade',
    ]);
  });
  test('a list of equals says nothing', () => {
    expect(relationsOf('The 2nd Battalion, 1st Battalion and others left.')).toEqual([]);
  });
  test('a unit in brackets is the whole, not another name', () => {
    const text = 'The 30th Motorized Rifle Brigade (2nd Combined Arms Army) attacked.';
    expect(relationsOf(text)).toEqual([
      '30th Motorized Rifle Brigade PART_OF 2nd Combined Arms Army',
    ]);
    expect(read(text).gathered.entities).toHaveLength(2);
  });
});
