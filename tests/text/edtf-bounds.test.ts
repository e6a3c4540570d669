import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boundsOfEdtf } from '../../src/text/edtf-bounds.ts';

describe('EDTF values and the days they allow', () => {
  test.each([
    ['2024-03-11', { earliest: '2024-03-11', latest: '2024-03-11', precision: 'day' }],
    ['2024-02', { earliest: '2024-02-01', latest: '2024-02-29', precision: 'month' }],
    ['2023', { earliest: '2023-01-01', latest: '2023-12-31', precision: 'year' }],
    ['202X', { earliest: '2020-01-01', latest: '2029-12-31', precision: 'decade' }],
    ['2014-08-XX', { earliest: '2014-08-01', latest: '2014-08-31', precision: 'month' }],
    ['2023-21', { earliest: '2023-01-01', latest: '2023-12-31', precision: 'season' }],
    ['2023-34', { earliest: '2023-04-01', latest: '2023-06-30', precision: 'season' }],
    ['2023~', { earliest: '2023-01-01', latest: '2023-12-31', precision: 'year' }],
    ['2014/..', { earliest: '2014-01-01', latestStart: '2014-12-31', precision: 'range' }],
    ['../XXXX-05-31', { precision: 'range' }],
    ['../2014-05', { latest: '2014-05-31', earliestEnd: '2014-05-01', precision: 'range' }],
    ['2023-05-03/2023-05-05', { earliest: '2023-05-03', latest: '2023-05-05', precision: 'range' }],
    ['[2022..2024]', { earliest: '2022-01-01', latest: '2024-12-31', precision: 'range' }],
  ])('%s', (value, bounds) => {
    expect(boundsOfEdtf(value)).toEqual(bounds);
  });

  test.each([
    ['XXXX-05-31', 'day'],
    ['XXXX-05-31?', 'day'],
    ['XXXX-07', 'month'],
    ['XXXX', 'unknown'],
    ['XXXX-02-29', 'day'],
  ])('%s has no bounds, because a year is never guessed', (value, precision) => {
    expect(boundsOfEdtf(value)).toEqual({ precision });
  });

  test.each([
    '2023-02-29',
    '2023-02-30',
    'XXXX-02-30',
    '2023-13',
    '2023-04-31',
    '2024-05/2024-03',
    '../..',
    'May 31',
    '',
    '31.05.2023',
    '2023-5-1',
    '2024-03-11T10:00',
  ])('%s is none', (value) => {
    expect(boundsOfEdtf(value)).toBeNull();
  });

  test('a day has itself as its bounds', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(boundsOfEdtf(day)).toEqual({ earliest: day, latest: day, precision: 'day' });
        },
      ),
    );
  });
});
