import data from '../en/lexicon/surroundings.json' with { type: 'json' };
import { setsOf } from '../sets-of.ts';

type List = keyof typeof data;

/** The word lists of `surroundings.json`, each as a set. */
export const surroundings: Readonly<Record<List, ReadonlySet<string>>> = setsOf(data);
