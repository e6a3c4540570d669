import { expect, test } from '@jest/globals';
import { type EffectSide, effectOf } from '../../../src/desk/effect/effect-of.ts';
import { QUARRY_READING, quarryRoad } from '../quarry-road.ts';

const sideOf = (reading: string): EffectSide => {
  const { id, facts } = quarryRoad(reading);
  return { facts: new Map([[id, facts]]), joining: [], origins: new Map() };
};
const before = sideOf(QUARRY_READING);
const after = (from: string, to: string) =>
  effectOf(before, sideOf(QUARRY_READING.replace(from, to))).map(
    ({ how, of, sentence }) => `${how} ${of}: ${sentence}`,
  );

test('nothing changed, nothing is told', () => {
  expect(effectOf(before, before)).toEqual([]);
});

test('who took part, and when, in plain words', () => {
  expect(after('{ role: target, filler: marn }', '{ role: target, filler: onner }')).toContain(
    'gained fact: Event “claimed detain (seized): Harl Guard → Pell Onner” done to Person “Pell Onner”',
  );
  expect(after('place: road, date: monday', 'place: road')).toEqual([
    'lost time: Event “claimed detain (seized): Harl Guard → Odel Marn” on Date “Monday (2025-03-03)”',
  ]);
});

test('a value that differs', () => {
  expect(
    after(
      'polarity: positive, genericity: single, roles: [{ role: target, filler: houses',
      'polarity: positive, genericity: plural, roles: [{ role: target, filler: houses',
    ),
  ).toEqual(['changed fact: Event “destroy: two houses”: genericity single → plural']);
});
