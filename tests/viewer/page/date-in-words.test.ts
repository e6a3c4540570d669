import { describe, expect, test } from '@jest/globals';
import { asSourceId } from '../../../src/model/as-id.ts';
import type { NodeOf } from '../../../src/model/graph.ts';
import { edtfInWords } from '../../../src/text/edtf-in-words.ts';
import { dateInWords } from '../../../src/viewer/page/evidence/date-in-words.ts';

describe('an EDTF value in words', () => {
  test.each([
    ['2025-05-31', '31 May 2025'],
    ['XXXX-05-31', '31 May, year not known'],
    ['XXXX-04', 'April, year not known'],
    ['2024-04', 'April 2024'],
    ['2024-04-XX', 'April 2024, day not known'],
    ['2024', '2024'],
    ['202X', 'the 2020s'],
    ['2024-24', 'winter 2024'],
    ['2025-05-31?', '31 May 2025 (uncertain)'],
    ['2025-05~', 'May 2025 (approximate)'],
    ['2025-05%', 'May 2025 (uncertain and approximate)'],
    ['2025-05-31/2025-06-02', 'from 31 May 2025 to 2 June 2025'],
    ['2022-02-24/..', 'from 24 February 2022, with no known end'],
    ['../2022-02-24', 'with no known beginning, to 24 February 2022'],
    ['[2024-01,2024-02]', 'one of: January 2024, February 2024'],
    ['2025-05-31T14:30', '31 May 2025 at 14:30'],
    ['what else', 'what else'],
  ])('%s', (value, words) => expect(edtfInWords(value)).toBe(words));
});

describe('a date in words', () => {
  const date = (more: Partial<NodeOf<'Date'>>): NodeOf<'Date'> => ({
    label: 'Date',
    displayName: '',
    sources: [asSourceId('x')],
    coder: 'x',
    confidence: 1,
    text: 'then',
    precision: 'day',
    relation: 'on',
    anchor: 'none',
    timex: { type: 'DATE', value: '' },
    ...more,
  });

  test('never gives a year that nobody knows', () => {
    expect(dateInWords(date({ edtf: 'XXXX-05-31', text: 'May 31', anchor: 'publication' }))).toBe(
      '31 May, year not known; “May 31”, counted from the day of publication',
    );
  });
  test('says between which days it was', () => {
    const month = { edtf: '2024-04', earliest: '2024-04-01', latest: '2024-04-30' } as const;
    expect(dateInWords(date(month))).toBe(
      'April 2024; between 1 April 2024 and 30 April 2024; “then”',
    );
    expect(
      dateInWords(date({ edtf: '2024-04-02', relation: 'before', latest: '2024-04-01' })),
    ).toBe('before 2 April 2024; not after 1 April 2024; “then”');
  });
  test('of a length of time, or of words that name no day, says so', () => {
    expect(dateInWords(date({ precision: 'duration', text: 'for hours' }))).toBe(
      'a duration: “for hours”',
    );
    expect(dateInWords(date({ precision: 'unknown' }))).toBe('no date can be read from “then”');
  });
});
