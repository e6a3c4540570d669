import words from '../en/attribution/clauses.json' with { type: 'json' };
import { setsOf } from '../sets-of.ts';

/** The word lists of `clauses.json`, each as a set. */
export const clauseWords: Readonly<Record<keyof typeof words, ReadonlySet<string>>> = setsOf(words);
