import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DateRelation } from '../../../../src/model/vocabulary.ts';
import { boundsOfEdtf } from '../../../../src/text/edtf-bounds.ts';
import { cutSegments } from '../../../../src/viewer/page/timeline/cut-segments.ts';
import { dayOfIso, isoDay } from '../../../../src/viewer/page/timeline/days.ts';
import { type PlacedDate, placeDate } from '../../../../src/viewer/page/timeline/place-date.ts';

/** A date as the loaders make it of an EDTF value. */
function place(edtf: string, relation: DateRelation = 'on'): PlacedDate {
  const bounds = boundsOfEdtf(edtf);
  if (!bounds) throw new Error(`${edtf} is no EDTF`);
  return placeDate({ edtf, relation, ...bounds });
}

/** First and last day, ISO; `..` where it is open. */
function daysOf({ from, to }: Pick<PlacedDate, 'from' | 'to'>): string {
  return `${from === null ? '..' : isoDay(from)}/${to === null ? '..' : isoDay(to - 1)}`;
}
/** In the year that nobody knows: days from its first, 0. */
const yearDaysOf = ({ from, to }: PlacedDate) => [from, to];

const AXIS = [dayOfIso('2020-01-01'), dayOfIso('2030-01-01')] as const;
const segmentsOf = (edtf: string, relation?: DateRelation) =>
  cutSegments(place(edtf, relation), AXIS).map((part) => `${part.kind} ${daysOf(part)}`);

describe('a date takes all the days that it allows, and no more', () => {
  test('a day is a point', () => {
    expect(place('2024-03-12')).toMatchObject({ lane: 'years', isPoint: true });
    expect(daysOf(place('2024-03-12'))).toBe('2024-03-12/2024-03-12');
  });

  test.each([
    ['2024-02', '2024-02-01/2024-02-29'],
    ['2023', '2023-01-01/2023-12-31'],
    ['202X', '2020-01-01/2029-12-31'],
    ['2024-03-18/2024-03-24', '2024-03-18/2024-03-24'],
    ['2024-03-1X', '2024-03-10/2024-03-19'],
  ])('%s is a bar, never its first day', (edtf, days) => {
    expect(place(edtf).isPoint).toBe(false);
    expect(daysOf(place(edtf))).toBe(days);
    expect(segmentsOf(edtf)).toEqual([`sure ${days}`]);
  });

  test('the ends of a range of months may lie anywhere in these months', () => {
    expect(segmentsOf('2024-01/2024-03')).toEqual([
      'maybe 2024-01-01/2024-01-31',
      'sure 2024-02-01/2024-02-29',
      'maybe 2024-03-01/2024-03-31',
    ]);
  });

  test('a range whose ends may be the same days has no day that is sure', () => {
    expect(segmentsOf('2024-21/2024-24')).toEqual(['maybe 2024-01-01/2024-12-31']);
  });
});

describe('before, until, after and since are open', () => {
  test.each([
    ['2024-03-13', 'before', ['open-past 2020-01-01/2024-03-13']],
    ['2024-03', 'until', ['open-past 2020-01-01/2024-02-29', 'maybe 2024-03-01/2024-03-31']],
    ['../2024-03', 'until', ['open-past 2020-01-01/2024-02-29', 'maybe 2024-03-01/2024-03-31']],
    ['2024-03-13', 'after', ['open-future 2024-03-13/2029-12-31']],
    ['2024-01/..', 'since', ['maybe 2024-01-01/2024-01-31', 'open-future 2024-02-01/2029-12-31']],
    ['2024-01', 'since', ['maybe 2024-01-01/2024-01-31', 'open-future 2024-02-01/2029-12-31']],
    ['2024-01-05/..', 'since', ['open-future 2024-01-05/2029-12-31']],
    ['2024-01-05/..', 'on', ['open-future 2024-01-05/2029-12-31']],
  ] as const)('%s %s', (edtf, relation, segments) => {
    expect(segmentsOf(edtf, relation)).toEqual(segments);
    expect(place(edtf, relation).isPoint).toBe(false);
  });
});

describe('a year that is not known is not guessed', () => {
  test('month and day have their place in a year of their own', () => {
    expect(place('XXXX-05-31')).toMatchObject({
      lane: 'unknown-year',
      from: 151,
      to: 152,
      isPoint: true,
    });
    expect(yearDaysOf(place('XXXX-01-01'))).toEqual([0, 1]);
    expect(yearDaysOf(place('XXXX-12-31'))).toEqual([365, 366]);
    expect(yearDaysOf(place('XXXX-02-29'))).toEqual([59, 60]);
  });

  test('a month is a bar there too', () => {
    expect(place('XXXX-05')).toMatchObject({ from: 121, to: 152, isPoint: false });
  });

  test('before a day of such a year is open to the past', () => {
    expect(place('XXXX-05-31', 'before')).toMatchObject({
      lane: 'unknown-year',
      from: null,
      to: 152,
    });
  });

  test('over the turn of such a year: a part at either end', () => {
    const placed = place('XXXX-12-30/XXXX-01-02');
    expect(cutSegments(placed, [0, 366])).toEqual([
      { from: 364, to: 366, kind: 'sure' },
      { from: 0, to: 2, kind: 'sure' },
    ]);
  });

  test.each(['XXXX-XX-XX', 'XXXX-XX-31', 'XXXX'])('%s names no day of a year', (edtf) => {
    expect(place(edtf)).toMatchObject({ lane: 'nowhere', from: null, to: null });
  });
});

test('about, and what EDTF marks as uncertain or approximate, is approximate', () => {
  expect(place('2024-03', 'about').isApproximate).toBe(true);
  expect(place('2024-03~').isApproximate).toBe(true);
  expect(place('2024-03?').isApproximate).toBe(true);
  expect(place('2024-03').isApproximate).toBe(false);
});

test('the parts of a bar lie in order, without a gap, between its bounds', () => {
  const day = fc.integer({ min: AXIS[0], max: AXIS[1] - 1 });
  const relations = ['on', 'before', 'after', 'since', 'until', 'between', 'about'] as const;
  fc.assert(
    fc.property(fc.tuple(day, day), fc.constantFrom(...relations), (days, relation) => {
      const [first = 0, last = 0] = days.toSorted((a, b) => a - b);
      const placed = placeDate({ earliest: isoDay(first), latest: isoDay(last), relation });
      const parts = cutSegments(placed, AXIS);
      expect(parts[0]?.from).toBe(placed.from ?? AXIS[0]);
      expect(parts.at(-1)?.to).toBe(placed.to ?? AXIS[1]);
      for (const [at, part] of parts.entries()) {
        expect(part.from).toBeLessThan(part.to);
        if (at > 0) expect(part.from).toBe(parts[at - 1]?.to);
      }
    }),
  );
});
