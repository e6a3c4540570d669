import { type Facts, mergeFacts } from '../graph/facts.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { loadArticle } from './articles.ts';
import { loadCitations } from './citations.ts';
import { loadClaims } from './claims.ts';
import { createContext } from './context.ts';
import { loadDates } from './dates.ts';
import { loadEntities } from './entities.ts';
import { loadEvents } from './events.ts';
import { loadMentions } from './mentions.ts';
import { loadRelations } from './relations.ts';
import { loadSpanMentions } from './span-mentions.ts';

/** In reading order: the article, its words, what they name, what was said, what happened. */
const LOADERS = [
  loadArticle,
  loadMentions,
  loadSpanMentions,
  loadEntities,
  loadCitations,
  loadDates,
  loadClaims,
  loadEvents,
  loadRelations,
];

/** Everything that gated annotations say of one article, as nodes and relationships with evidence. */
export function loadSource(source: Source, annotations: Annotations): Facts {
  const context = createContext(source, annotations);
  return mergeFacts(LOADERS.map((load) => load(context)));
}
