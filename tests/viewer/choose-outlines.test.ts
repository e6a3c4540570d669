import { expect, test } from '@jest/globals';
import { asNodeId } from '../../src/model/as-id.ts';
import type { LocatedPlace, LongLat } from '../../src/model/located-place.ts';
import { chooseOutlines } from '../../src/viewer/choose-outlines.ts';

const square = (left: number, bottom: number, size: number): LongLat[] => [
  [left, bottom],
  [left + size, bottom],
  [left + size, bottom + size],
  [left, bottom + size],
  [left, bottom],
];
const outlines = [
  { country: 'XT', rings: [square(0, 0, 20)] },
  { country: 'XV', rings: [square(20, 0, 20)] },
  { country: 'XZ', rings: [square(100, 40, 20)] },
];
const ALL = { '50m': outlines, '110m': outlines };
const at = (point: LongLat | null, country = 'XT'): LocatedPlace => ({
  place: asNodeId('place:a/p'),
  country,
  at: point,
  isCoarse: false,
});

test('has the countries that the map shows, cut off at its frame, and no others', () => {
  const found = chooseOutlines([at([18, 10]), at([19, 11])], ALL);
  expect(found.map(({ country }) => country)).toEqual(['XT', 'XV']);
  for (const [east, north] of found.flatMap(({ rings }) => rings.flat())) {
    expect(east).toBeGreaterThanOrEqual(14);
    expect(east).toBeLessThanOrEqual(23);
    expect(north).toBeGreaterThanOrEqual(6);
    expect(north).toBeLessThanOrEqual(15);
  }
});
test('shows the whole of a country of which no more is told', () => {
  const [first] = chooseOutlines([at(null)], ALL);
  expect(first?.rings[0]).toEqual(
    expect.arrayContaining([
      [0, 0],
      [20, 20],
    ]),
  );
});
test('of no place is empty', () => expect(chooseOutlines([], ALL)).toEqual([]));
