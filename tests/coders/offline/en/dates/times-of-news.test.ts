import { describe, expect, test } from '@jest/globals';
import { findDates } from '../../../../../src/coders/offline/en/dates/find-dates.ts';

/** Each date as "words: type value edtf". */
const datesOf = (text: string, published: string | null = null): string[] =>
  findDates({ text, published }).map(
    ({ start, end, timex, edtf }) =>
      `${text.slice(start, end)}: ${timex.type} ${timex.value} ${edtf}`,
  );

describe('times of day', () => {
  test('the early hours of a day are a part of it, no length of time', () => {
    expect(datesOf('It fell in the early hours of Tuesday.', '2025-06-13')).toEqual([
      'the early hours of Tuesday: TIME 2025-06-10TMO 2025-06-10',
    ]);
  });
  test('a night has two days', () => {
    expect(datesOf('Two shells fell overnight.', '2025-06-13')).toEqual([
      'overnight: TIME 2025-06-13TNI 2025-06-12/2025-06-13',
    ]);
    expect(datesOf('Two shells fell overnight.')).toEqual(['overnight: TIME XXXX-XX-XXTNI null']);
  });
  test('a time, its zone in brackets and its day are one', () => {
    expect(datesOf('It struck at 5 p.m. local time (1400 GMT) on 12 June.')).toEqual([
      '5 p.m. local time (1400 GMT) on 12 June: TIME XXXX-06-12T17:00 XXXX-06-12',
    ]);
  });
});

test('twice a week is a repetition', () => {
  expect(datesOf('They fire twice a week.')).toEqual(['a week: SET P1W null']);
});

test('what is planned lies ahead', () => {
  expect(datesOf('The team planned to leave Lisna on Thursday.', '2025-06-10')).toEqual([
    'Thursday: DATE 2025-06-12 2025-06-12',
  ]);
});

describe('a history', () => {
  const years = 'In 1914, 1915, 1916, 1917, 1918, 1919 and 1920 they fought. ';
  test('has its own years, not that of its publication', () => {
    expect(
      datesOf(`${years}In May 1921 it ended. In September they left.`, '2009-12-19').at(-1),
    ).toBe('September: DATE 1921-09 1921-09');
  });
  test('news that looks back is none', () => {
    expect(
      datesOf(
        `${years}In May 1921 it ended. On Tuesday and on Friday he spoke of September.`,
        '2009-12-19',
      ).at(-1),
    ).toBe('September: DATE 2009-09 2009-09');
  });
});

test('before Christ', () => {
  expect(datesOf('It began in 241 BC.')).toEqual(['241 BC: DATE BC0241 null']);
});

describe('a day beside a name or an event', () => {
  const relationOf = (text: string) =>
    findDates({ text, published: '2025-06-13' }).map(({ relation, edtf }) => `${relation} ${edtf}`);

  test.each([
    ["Many were shocked by Monday's airstrike.", ['on 2025-06-09']],
    ["They left after Monday's raid.", ['on 2025-06-09']],
    ['He was hurt by the Monday blast.', ['on 2025-06-09']],
    ['They had left by Monday.', ['until ../2025-06-09']],
    ['Residents told Lisna Now that it burned.', []],
    ['The April 12 Movement took the town.', []],
  ])('%s', (text, dates) => {
    expect(relationOf(text)).toEqual(dates);
  });
});
