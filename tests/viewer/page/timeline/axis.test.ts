import { describe, expect, test } from '@jest/globals';
import {
  createAxis,
  findTicks,
  monthsOf,
  monthTicks,
} from '../../../../src/viewer/page/timeline/axis.ts';
import {
  firstRange,
  formatRange,
  fullRange,
  moved,
  parseRange,
  SHORTEST,
  zoomed,
} from '../../../../src/viewer/page/timeline/choose-range.ts';
import { dayOfIso } from '../../../../src/viewer/page/timeline/days.ts';
import { placeDate } from '../../../../src/viewer/page/timeline/place-date.ts';

const day = (iso: string) => placeDate({ earliest: iso, latest: iso, relation: 'on' });
const since = (iso: string) => placeDate({ earliest: iso, latest: iso, relation: 'since' });
const labels = (from: string, to: string, width: number) =>
  findTicks(createAxis([dayOfIso(from), dayOfIso(to)], width)).map(({ label }) => label);

describe('the axis of an unknown year', () => {
  const dated = (edtf: string) => placeDate({ edtf, relation: 'on' });
  const months = (...dates: string[]) =>
    monthTicks(createAxis(monthsOf(dates.map(dated)), 600)).map(({ label }) => label);

  test('has the months of its dates, and one on either side', () => {
    expect(months('XXXX-04-05', 'XXXX-05-31')).toEqual(['Mar', 'Apr', 'May', 'Jun']);
    expect(months('XXXX-01', 'XXXX-12-31')).toHaveLength(12);
    expect(months('XXXX-12-24')).toEqual(['Nov', 'Dec']);
  });
  test('is the whole year where a date goes over its end', () =>
    expect(months('XXXX-12/XXXX-01')).toHaveLength(12));
});

describe('marks of an axis', () => {
  test('years where it is long', () => {
    const found = labels('2010-06-01', '2023-06-01', 600);
    expect(found.filter((label) => label !== '')).toEqual([
      ...['2012', '2014', '2016', '2018', '2020', '2022'],
    ]);
  });

  test('days where it is short, never less than a day; the year stands at the first', () => {
    const found = labels('2024-03-10', '2024-03-14', 900);
    expect(found[0]).toBe('10 Mar 2024');
    expect(found.slice(1)).toEqual(['11 Mar', '12 Mar', '13 Mar']);
  });

  test('no label lies over another or over the edge', () => {
    const axis = createAxis([dayOfIso('2024-02-23'), dayOfIso('2024-04-04')], 388);
    const written = findTicks(axis).filter(({ label }) => label !== '');
    written.reduce((end, tick) => {
      expect(axis.xOf(tick.day)).toBeGreaterThanOrEqual(end);
      return axis.xOf(tick.day) + tick.label.length * 6;
    }, 0);
    expect(written.length).toBeGreaterThan(2);
  });
});

describe('what is to be seen', () => {
  const march = ['2024-03-10', '2024-03-11', '2024-03-12', '2024-03-13'].map(day);

  test('all days at first, with some room', () => {
    const range = firstRange(march);
    expect(range && formatRange(range)).toBe('2024-03-07/2024-03-16');
    expect(firstRange([])).toBeNull();
    expect(fullRange([])).toBeNull();
  });

  test('where most dates lie, if one lies years before them', () => {
    const dates = [since('2012-01-01'), ...march];
    const [first, full] = [firstRange(dates), fullRange(dates)];
    expect(first && formatRange(first)).toMatch(/^2024-03-\d\d\/2024-03-\d\d$/);
    expect(full?.[0]).toBeLessThan(dayOfIso('2012-01-01'));
    expect(full?.[1]).toBeGreaterThan(dayOfIso('2024-03-13'));
  });

  test('neither zoom nor a move leaves the axis, and no zoom goes below some days', () => {
    const full = [0, 1000] as const;
    expect(zoomed([100, 200], 100, full)).toEqual(full);
    expect(zoomed([100, 200], 0.001, full)).toEqual([150 - SHORTEST / 2, 150 + SHORTEST / 2]);
    expect(moved([100, 200], -5, full)).toEqual([0, 100]);
    expect(moved([100, 200], 50, full)).toEqual([900, 1000]);
  });

  test('a range goes into an address and comes back; what is none is not read', () => {
    const range = [dayOfIso('2024-03-01'), dayOfIso('2024-04-01')] as const;
    expect(formatRange(range)).toBe('2024-03-01/2024-03-31');
    expect(parseRange(formatRange(range))).toEqual(range);
    for (const value of [undefined, '', '2024', '2024-04-01/2024-03-01', '<script>'])
      expect(parseRange(value)).toBeNull();
  });
});
