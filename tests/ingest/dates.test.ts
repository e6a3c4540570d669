import { describe, expect, test } from '@jest/globals';
import { firstDay } from '../../src/ingest/dates/first-day.ts';
import { printedDay } from '../../src/ingest/dates/printed-day.ts';
import { createReport } from '../../src/model/problem.ts';

test.each([
  ['2024-06-12', '2024-06-12'],
  ['2024-6-2', '2024-06-02'],
  ['2024-06', '2024-06'],
  ['2024', '2024'],
  ['2024-06-12T23:59:00-11:00', '2024-06-12'],
  ['2024-06-12 00:10:00 +0300', '2024-06-12'],
  ['2024-06-12+02:00', '2024-06-12'],
  ['2024/06/12', '2024-06-12'],
  ['20240612', '2024-06-12'],
  ['20240612091244', '2024-06-12'],
  ['12 June 2024', '2024-06-12'],
  ['June 12, 2024', '2024-06-12'],
  ['June 12th, 2024 at 9:40 a.m. EDT', '2024-06-12'],
  ['Wednesday, 12 June 2024', '2024-06-12'],
  ['Wed Jun 12 2024 09:12:44 GMT+0200 (Central European Summer Time)', '2024-06-12'],
  ['Wed Jun 12 09:12:44 2024', '2024-06-12'],
  ['Wed, 12 Jun 2024 09:12:44 GMT', '2024-06-12'],
  ['12-Jun-2024', '2024-06-12'],
  ['2024 June 12', '2024-06-12'],
  ['Published on 12 June 2024', '2024-06-12'],
  ['Updated: Sept. 3, 2024', '2024-09-03'],
  ['12. Juni 2024', '2024-06-12'],
  ['1er juin 2024', '2024-06-01'],
  ['12 de junio de 2024', '2024-06-12'],
  ['12 червня 2024', '2024-06-12'],
  ['12 июня 2024 г.', '2024-06-12'],
  ['12 czerwca 2024', '2024-06-12'],
  ['June 2024', '2024-06'],
  ['25.06.2024', '2024-06-25'],
  ['06/25/2024', '2024-06-25'],
  ['06.06.2024', '2024-06-06'],
  ['12.06.2024', null],
  ['06/12/2024', null],
  ['31 June 2024', null],
  ['2024-02-30', null],
  ['Juneteenth 12 2024', null],
  ['soon', null],
  ['', null],
])('%s is %s', (printed, day) => {
  expect(printedDay(printed)).toBe(day);
});

describe('the first of several days', () => {
  const first = (values: string[], saved: string | null = null) => {
    const report = createReport();
    const day = firstDay({ field: 'published', values, place: { file: 'x' }, saved }, report);
    return [day, report.problems.map(({ rule, actual }) => `${rule} ${actual}`)];
  };

  test.each(['0001-01-01T00:00:00Z', '1970-01-01', 'Jan 1, 1900', '9999-12-31', '2038-01-19'])(
    '%s stands for no day',
    (empty) => {
      const [, [problem]] = [first([empty]), first([empty])[1] as string[]];
      expect(first([empty])[0]).toBeNull();
      expect(problem).toMatch(/^source:empty-date /);
      expect(first([empty, '2024-06-12'])[0]).toBe('2024-06-12');
    },
  );

  test('a day later than the one on which the page was saved is to come', () => {
    expect(first(['2024-06-20', '2024-06-12'], '2024-06-14')).toEqual([
      '2024-06-12',
      ['source:empty-date 2024-06-20'],
    ]);
    expect(first(['2024-06-15'], '2024-06-14')).toEqual(['2024-06-15', []]);
  });

  test('nothing, empty text, no date', () => {
    expect(first([])).toEqual([null, []]);
    expect(first(['', ' '])).toEqual([null, []]);
    expect(first(['12.06.2024'])).toEqual([null, ['source:no-such-date 12.06.2024']]);
  });
});
