import { z } from 'zod';
import data from '../en/mentions/counts.json' with { type: 'json' };

const Phrases = z.array(z.string().regex(/^[\p{Ll} ]+$/u)).min(1);
const Values = z.record(z.string(), z.int().positive());

/** The words that count people and things. */
export const CountWords = z.strictObject({
  /** From nought up: the place of a word is its number. */
  ones: Phrases,
  tens: Values,
  scales: Values,
  /** A number by itself, whatever follows. */
  alone: Values,
  /** At least so many: "dozens". */
  vague: Values,
  beforeVague: Phrases,
  /** Two or more. */
  few: Phrases,
  fixed: Values,
  rangeLeads: Phrases,
  rangeLinks: Phrases,
  /** These make a range without a lead. */
  rangeLinksAlone: Phrases,
  atLeast: Phrases,
  moreThan: Phrases,
  atMost: Phrases,
  fewerThan: Phrases,
  around: Phrases,
  of: Phrases,
});
export type CountWords = z.infer<typeof CountWords>;

export const countWords: CountWords = data;

/** One of these phrases, the longest first, as part of a regular expression. */
export const oneOf = (phrases: readonly string[]): string =>
  `(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})`;
