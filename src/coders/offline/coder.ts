import type { Coder } from '../coder.ts';
import { annotate } from './annotate.ts';
import { LANGUAGES } from './languages.ts';

/** Uses word lists, rules and two small models per language; needs no network. */
export const offlineCoder: Omit<Coder, 'version'> = {
  name: 'offline',
  languages: Object.keys(LANGUAGES),
  read: (source, report) => annotate(source, report),
};
