import { setsOf } from '../../../../model/sets-of.ts';
import data from '../lexicon/surroundings.json' with { type: 'json' };

type List = keyof typeof data;

/** The word lists of `surroundings.json`, each as a set. */
export const surroundings: Readonly<Record<List, ReadonlySet<string>>> = setsOf(data);
