import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';
import { loadEntities } from './entities.ts';

/** Military and armed units, from a branch down to a squad, and kinds of them. */
export const loadUnits = (context: LoadContext): Facts =>
  loadEntities(context, 'unit', ({ country, side, designation }) =>
    present({ country, side, designation: designation && present(designation) }),
  );
