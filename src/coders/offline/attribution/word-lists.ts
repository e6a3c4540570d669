import words from '../en/attribution/words.json' with { type: 'json' };
import { setsOf } from '../sets-of.ts';

/** The word lists of `words.json`, each as a set. */
export const attributionWords: Readonly<Record<keyof typeof words, ReadonlySet<string>>> =
  setsOf(words);
