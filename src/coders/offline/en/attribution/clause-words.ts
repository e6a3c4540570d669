import { setsOf } from '../../sets-of.ts';
import words from './clauses.json' with { type: 'json' };

/** The word lists of `clauses.json`, each as a set. */
export const clauseWords: Readonly<Record<keyof typeof words, ReadonlySet<string>>> = setsOf(words);
