import { z } from 'zod';

const words = z.array(z.string().regex(/^[a-z -]+$/)).min(1);

/** The schema of name-words.json. All words are in small letters. */
export const NameWordLists = z.strictObject({
  /** A name that ends in one of these, or has it before "of", is told with "the". */
  definiteHeads: words,
  /** There is one of it where people speak of it: "the government". */
  onlyOne: words,
  /** Take no "a": "ammunition". */
  uncounted: words,
  /** Begin with a capital only where a sentence does. */
  smallFirst: words,
  /** Plurals that keep their capital. */
  peoples: words,
});
