import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';
import { loadEntities } from './entities.ts';

/** Places as precise as the text: a withheld one stays withheld. */
export const loadPlaces = (context: LoadContext): Facts =>
  loadEntities(context, 'place', ({ country, precision }) => present({ country, precision }));
