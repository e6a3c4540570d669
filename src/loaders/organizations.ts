import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';
import { loadEntities } from './entities.ts';

/** Bodies that are neither of a state nor under arms: NGOs, monitors, companies, parties. */
export const loadOrganizations = (context: LoadContext): Facts =>
  loadEntities(context, 'organization', ({ country, side, acronym }) =>
    present({ country, side, acronym }),
  );
