import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';
import { loadEntities } from './entities.ts';

/** State and intergovernmental bodies; a state that speaks or acts is one too. */
export const loadAgencies = (context: LoadContext): Facts =>
  loadEntities(context, 'agency', ({ country, side, acronym }) =>
    present({ country, side, acronym }),
  );
