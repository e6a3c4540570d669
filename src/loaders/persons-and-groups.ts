import { type Facts, mergeFacts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';
import { loadEntities } from './entities.ts';

/** Individuals, and several of them together; who is protected stays so on every node. */
export const loadPersonsAndGroups = (context: LoadContext): Facts =>
  mergeFacts([loadPersons(context), loadGroups(context)]);

const loadPersons = (context: LoadContext): Facts =>
  loadEntities(context, 'person', (person) => ({
    ...present({ country: person.country, side: person.side, role: person.role }),
    protected: person.protected ?? false,
  }));

const loadGroups = (context: LoadContext): Facts =>
  loadEntities(context, 'group', ({ count, ...group }) => ({
    ...present({ country: group.country, side: group.side, count: count && present(count) }),
    protected: group.protected ?? false,
  }));
