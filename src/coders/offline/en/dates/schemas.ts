import { z } from 'zod';

/** Schemas of the date grammar's data files. Words are in lower case unless case matters. */

const word = z.string().min(1);
const words = z.array(word).min(1);
const share = z.number().min(0).max(1);

/** Grains of a moment, from fine to coarse. */
export const Grain = z.enum([
  'day',
  'week',
  'weekend',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]);
export type Grain = z.infer<typeof Grain>;

export const Calendar = z.strictObject({
  /** `alsoAWord`: "May", "March", "August": alone, context must show that a month is meant. */
  months: z
    .array(
      z.strictObject({
        name: word,
        short: z.array(word),
        number: z.int().min(1).max(12),
        alsoAWord: z.boolean(),
      }),
    )
    .length(12),
  weekdays: z
    .array(z.strictObject({ name: word, short: words, number: z.int().min(1).max(7) }))
    .length(7),
  /** TIMEX and EDTF codes. `firstMonth` (northern hemisphere) is only to tell past from future. */
  seasons: z.array(
    z.strictObject({
      words,
      code: z.string().regex(/^(SP|SU|FA|WI)$/),
      edtf: z.string().regex(/^2[1-4]$/),
      firstMonth: z.int().min(1).max(12),
    }),
  ),
  dayParts: z.array(z.strictObject({ words, code: z.string().regex(/^T(MO|AF|EV|NI|DT)$/) })),
  /** `clock`: written after the T of an ISO period. `size`: how many of `code` make up one unit. */
  units: z.array(
    z.strictObject({
      words,
      code: z.string().regex(/^[A-Z]{1,2}$/),
      clock: z.boolean(),
      grain: Grain.nullable(),
      size: z.int().positive(),
    }),
  ),
  frequencies: z.array(z.strictObject({ word, value: z.string().startsWith('P') })),
  timeZones: words,
});

const numbered = z.record(word, z.number().nonnegative());
export const Numbers = z.strictObject({
  ones: numbered,
  tens: numbered,
  scales: numbered,
  ordinals: numbered,
  /** Words that stand for a number before a unit: "a couple of" (days). */
  exact: numbered,
  /** Words without a number, X in a TIMEX period. */
  vague: words,
  /** "the nineties": the tens digit. */
  decades: numbered,
});

/** TIMEX3 MOD; null for a word that is in the span but changes nothing ("sometime"). */
const Mod = z.enum([
  'START',
  'MID',
  'END',
  'BEFORE',
  'AFTER',
  'APPROX',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
]);
const modified = z.array(z.strictObject({ words, mod: Mod.nullable() }));
export const Modifiers = z.strictObject({
  /** Which part of the following date; inside the span. */
  part: modified,
  /** Earlier or later within the following date; inside the span. */
  sequence: modified,
  /** Qualifies the following amount; inside the span. */
  amount: modified,
  /** The same, but outside the span (codebook: "at least three hours"). */
  outside: modified,
});

export const References = z.strictObject({
  references: z.array(
    z.strictObject({
      words,
      value: z.enum(['PRESENT_REF', 'PAST_REF', 'FUTURE_REF']),
      confidence: share,
    }),
  ),
});

const month = z.int().min(1).max(12);
/** A day of a month, the nth weekday of one (-1 is the last), or days after Easter. */
export const Holidays = z.strictObject({
  holidays: z.array(
    z.union([
      z.strictObject({ names: words, month, day: z.int().min(1).max(31) }),
      z.strictObject({
        names: words,
        month,
        weekday: z.int().min(1).max(7),
        nth: z.int().min(-1).max(5),
      }),
      z.strictObject({ names: words, easter: z.int() }),
    ]),
  ),
});
export type Holiday = z.infer<typeof Holidays>['holidays'][number];

export const DateCues = z.strictObject({
  /** Words near a date without a direction that show it is in the future or the past. */
  future: words,
  past: words,
  /** After four digits: the digits are a count of these. */
  counted: words,
  /** Before four digits: the digits are a number of one of these, not a year. */
  numbered: words,
  /** Before four digits, or a month name that is also a word: shows it is a date. */
  yearPrepositions: words,
  monthPrepositions: words,
});
