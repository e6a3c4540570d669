import { expect, test } from '@jest/globals';
import { compareEntities } from '../../../src/resolve/entities/compare-entities.ts';
import { recordOf } from './records.ts';

const compare = (
  [name, given]: [string, Parameters<typeof recordOf>[3]],
  [other, more]: [string, Parameters<typeof recordOf>[3]],
) =>
  compareEntities(recordOf('a', 'Vessel', name, given), recordOf('b', 'Vessel', other, more))
    ?.verdict;

test('an IMO number that agrees joins, whatever the name and the flag', () => {
  expect(
    compare(
      ['Ursa Major', { imo: '9074729', country: 'RU' }],
      ['Sparta III', { imo: '9074729', country: 'GA' }],
    ),
  ).toBe('same');
});

test('an IMO number that differs blocks, whatever agrees', () => {
  expect(
    compare(
      ['Ursa Major', { imo: '9074729', country: 'RU' }],
      ['Ursa Major', { imo: '9319466', country: 'RU' }],
    ),
  ).toBe('blocked');
});

test('without numbers name and country join; what is missing is a doubt', () => {
  expect(compare(['MV Orlun', { country: 'RU' }], ['Orlun', { country: 'RU' }])).toBe('same');
  expect(compare(['Orlun', { country: 'RU' }], ['Orlun', { country: 'UA' }])).toBe('blocked');
  expect(compare(['Orlun', { country: 'RU' }], ['Orlun', {}])).toBe('maybe');
  expect(compare(['Orlun', {}], ['Orlun', {}])).toBe('maybe');
  expect(compare(['Orlun', { country: 'RU', imo: '9074729' }], ['Orlun', { country: 'RU' }])).toBe(
    'maybe',
  );
});
