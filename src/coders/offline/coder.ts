import type { Coder, Explanation } from '../coder.ts';
import { annotate } from './annotate.ts';
import { LANGUAGES } from './languages.ts';

/** Uses word lists, rules and two small models per language; needs no network. */
export const offlineCoder: Omit<Coder, 'version'> = {
  name: 'offline',
  languages: Object.keys(LANGUAGES),
  read: (source, report) => annotate(source, report),
  explain: async (source, report) => {
    const explanations: Explanation[] = [];
    const reading = await annotate(source, report, { onScored: (one) => explanations.push(one) });
    return { reading, explanations };
  },
};
