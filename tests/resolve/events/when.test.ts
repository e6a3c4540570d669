import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, date, oneof, property, record } from 'fast-check';
import { concurrence, OPEN, type When } from '../../../src/resolve/time/when.ts';

const on = (earliest: string, latest = earliest): When => ({ earliest, latest, yearless: null });
const yearless = (value: string): When => ({ ...OPEN, yearless: value });

describe('how two dates stand to each other', () => {
  test.each([
    ['one day', on('2025-03-04'), on('2025-03-04'), 'same-day'],
    ['a day and its month', on('2025-03-04'), on('2025-03-01', '2025-03-31'), 'overlap'],
    ['the next day', on('2025-03-04'), on('2025-03-05'), 'near'],
    ['a week later', on('2025-03-04'), on('2025-03-11'), 'apart'],
    ['one of them open', on('2025-03-04'), OPEN, 'unknown'],
    [
      'before a day, and a day after it',
      { ...OPEN, latest: '2025-03-01' },
      on('2025-04-01'),
      'apart',
    ],
    ['one day without a year', yearless('05-31'), yearless('05-31'), 'same-day'],
    ['a day without a year, and one with', yearless('05-31'), on('2025-05-31'), 'same-day'],
    ['a day without a year, and its month', yearless('05-31'), yearless('05'), 'overlap'],
    ['two days without a year', yearless('05-31'), yearless('06-01'), 'apart'],
    [
      'a day without a year, and a whole year',
      yearless('05-31'),
      on('2025-01-01', '2025-12-31'),
      'unknown',
    ],
  ] as const)('%s', (_, a, b, expected) => {
    expect(concurrence(a, b)).toBe(expected);
  });

  test('does not depend on which comes first', () => {
    const day = date({
      min: new Date('2024-01-01'),
      max: new Date('2024-02-01'),
      noInvalidDate: true,
    }).map((value) => value.toISOString().slice(0, 10));
    const when = oneof(
      record({ earliest: day, latest: day }).map(({ earliest, latest }) =>
        earliest < latest ? on(earliest, latest) : on(latest, earliest),
      ),
      constantFrom(OPEN, yearless('01-15'), yearless('01')),
    );
    assert(property(when, when, (a, b) => concurrence(a, b) === concurrence(b, a)));
  });
});
