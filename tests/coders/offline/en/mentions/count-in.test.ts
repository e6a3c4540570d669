import { expect, test } from '@jest/globals';
import { countIn } from '../../../../../src/coders/offline/en/mentions/count-in.ts';

test.each([
  ['12', { min: 12, max: 12 }],
  ['at least twelve miners', { min: 12, max: null }],
  ['more than 8,000 of the villagers', { min: 8001, max: null }],
  ['between five and ten drivers', { min: 5, max: 10 }],
  ['dozens of ferrymen', { min: 24, max: null, approximate: true }],
  ['half a dozen', { min: 6, max: 6, approximate: true }],
  ['the three\nsisters', { min: 3, max: 3 }],
])('“%s” holds one number', (words, count) => {
  expect(countIn(words)?.count).toEqual(count);
});

test('and tells which of them', () => {
  const words = 'some at least twelve miners';
  const { start = 0, end = 0 } = countIn(words) ?? {};
  expect(words.slice(start, end)).toBe('at least twelve');
});

test.each(['the ferrymen', '', 'two of the nine drivers', 'Sunday'])(
  '“%s” holds none, or several',
  (words) => {
    expect(countIn(words)).toBeNull();
  },
);
