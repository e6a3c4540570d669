import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';
import { loadEntities } from './entities.ts';

/** Things that matter to an event: vehicles, aircraft, weapons, buildings, infrastructure. */
export const loadObjects = (context: LoadContext): Facts =>
  loadEntities(context, 'object', ({ country, side, category }) =>
    present({ country, side, category }),
  );
