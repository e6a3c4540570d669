import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';
import { loadEntities } from './entities.ts';

/** Outlets: newspapers, news agencies, broadcasters, investigative sites. */
export const loadPublications = (context: LoadContext): Facts =>
  loadEntities(context, 'publication', ({ country }) => present({ country }));
