import { z } from 'zod';
import data from './counts.json' with { type: 'json' };

const Phrases = z.array(z.string().regex(/^[\p{Ll} ]+$/u)).min(1);
const Values = z.record(z.string(), z.int().positive());

/** Words for numbers of people and things. */
export const CountWords = z.strictObject({
  /** From zero up: the index of a word is its number. */
  ones: Phrases,
  tens: Values,
  scales: Values,
  /** Numbers that stand alone, whatever follows. */
  alone: Values,
  /** Lower bounds: "dozens". */
  vague: Values,
  beforeVague: Phrases,
  /** Two or more. */
  few: Phrases,
  fixed: Values,
  rangeLeads: Phrases,
  rangeLinks: Phrases,
  /** Make a range without a leading word. */
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

/** The phrases as a regular-expression alternation, longest first. */
export const oneOf = (phrases: readonly string[]): string =>
  `(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})`;
