import { type Facts, mergeFacts } from '../graph/facts.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { loadAgencies } from './agencies.ts';
import { loadArticle } from './articles.ts';
import { loadAssessments } from './assessments.ts';
import { loadClaims } from './claims.ts';
import { createContext } from './context.ts';
import { loadDates } from './dates.ts';
import { loadEvents } from './events.ts';
import { loadMentions } from './mentions.ts';
import { loadObjects } from './objects.ts';
import { loadOrganizations } from './organizations.ts';
import { loadPersonsAndGroups } from './persons-and-groups.ts';
import { loadPlaces } from './places.ts';
import { loadPublications } from './publications.ts';
import { loadRelations } from './relations.ts';
import { loadSpanMentions } from './span-mentions.ts';
import { loadUnits } from './units.ts';
import { loadWorks } from './works.ts';

/** In the order of a reading: the article, its words, what they name, what was said, what happened. */
const LOADERS = [
  loadArticle,
  loadMentions,
  loadSpanMentions,
  loadUnits,
  loadAgencies,
  loadPublications,
  loadOrganizations,
  loadPersonsAndGroups,
  loadPlaces,
  loadObjects,
  loadWorks,
  loadDates,
  loadClaims,
  loadEvents,
  loadRelations,
  loadAssessments,
];

/** Everything that gated annotations say of one article, as nodes and relationships with evidence. */
export function loadSource(source: Source, annotations: Annotations): Facts {
  const context = createContext(source, annotations);
  return mergeFacts(LOADERS.map((load) => load(context)));
}
