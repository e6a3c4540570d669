import { setsOf } from '../../../../model/sets-of.ts';
import words from './words.json' with { type: 'json' };

/** The word lists of `words.json`, each as a set. */
export const attributionWords: Readonly<Record<keyof typeof words, ReadonlySet<string>>> =
  setsOf(words);
