import { z } from 'zod';
import data from './counts.json' with { type: 'json' };

const Phrases = z.array(z.string().regex(/^[\p{Ll} ]+$/u)).min(1);
const Values = z.record(z.string(), z.int().positive());

/** Words for numbers of people and things. */
export const CountWords = z.strictObject({
  /** Zero first: the index of a word is its value. */
  ones: Phrases,
  tens: Values,
  scales: Values,
  /** Numbers on their own, whatever follows. */
  alone: Values,
  /** Lower bounds: "dozens". */
  vague: Values,
  beforeVague: Phrases,
  /** Two or more. */
  few: Phrases,
  fixed: Values,
  rangeLeads: Phrases,
  rangeLinks: Phrases,
  /** Links that make a range even without a leading word. */
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
