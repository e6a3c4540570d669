import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDates } from '../../../../../src/coders/offline/en/dates/find-dates.ts';
import { boundsOfEdtf } from '../../../../../src/text/edtf-bounds.ts';

const WORDS = [
  ...['on', 'in', 'the', 'a', 'last', 'next', 'this', 'early', 'late', 'end of', 'between', 'and'],
  ...[
    'since',
    'until',
    'Friday',
    'May',
    'March',
    'July',
    'Feb.',
    '29',
    '31',
    '3',
    'two',
    'several',
  ],
  ...[
    'weeks',
    'years',
    'day',
    'ago',
    'later',
    'morning',
    'night of',
    'a.m.',
    'noon',
    'third',
    'nearly',
  ],
  ...[
    'quarter',
    'half',
    'summer',
    'Easter',
    'now',
    'every',
    'daily',
    'from',
    'to',
    'tomorrow',
    'week',
  ],
  ...[
    '-',
    '–',
    ',',
    '.',
    '\n',
    '“',
    '”',
    '3:30',
    'twenty-four',
    'said',
    'will',
    'troops',
    '1,000',
    "'s",
  ],
];
const YEARS = ['2014', '1998', '2023', '1990s', 'the 20th century'];
const text = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' '));
const published = fc.constantFrom(
  null,
  '2024',
  '2024-02',
  '2024-02-29',
  '2024-12-31T23:00',
  'never',
);

test('spans lie in the text, in order and apart; values hold', () => {
  fc.assert(
    fc.property(text([...WORDS, ...YEARS]), published, (words, when) => {
      let past = 0;
      for (const found of findDates({ text: words, published: when })) {
        expect(found.start).toBeGreaterThanOrEqual(past);
        expect(found.end).toBeGreaterThan(found.start);
        past = found.end;
        expect(found.timex.value).not.toBe('');
        const bounds = found.edtf == null ? undefined : boundsOfEdtf(found.edtf);
        expect(bounds).not.toBeNull();
        expect([found.earliest, found.latest]).toEqual([
          bounds?.earliest ?? null,
          bounds?.latest ?? null,
        ]);
      }
      expect(past).toBeLessThanOrEqual(words.length);
    }),
    { numRuns: 500 },
  );
});

test('without a publication date no year is invented', () => {
  fc.assert(
    fc.property(text(WORDS), (words) => {
      for (const found of findDates({ text: words, published: null })) {
        expect([found.earliest, found.latest]).toEqual([null, null]);
        expect(found.edtf ?? '').not.toMatch(/(?<![\d-])\d{3}/);
        if (/^(?:DATE|TIME)$/.test(found.timex.type))
          expect(found.timex.value).toMatch(/^XX|_REF$/);
      }
    }),
    { numRuns: 500 },
  );
});

test('any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), published, (words, when) => {
      findDates({ text: words, published: when });
    }),
  );
});

test('a thousand modifiers in a row are no trouble', () => {
  const words = 'the end of '.repeat(1000);
  expect(findDates({ text: `${words}May 2023`, published: null })).toHaveLength(1);
});
