import type { Coder } from '../coder.ts';
import { annotate } from './annotate.ts';

/** Reads English by lists, rules and two small models; needs no network. */
export const offlineCoder: Omit<Coder, 'version'> = {
  name: 'offline',
  languages: ['en'],
  read: async (source, report) => annotate(source, report),
};
