import { findAttribution } from '../analyse/attribution.ts';
import { findTellings } from '../analyse/find-tellings.ts';
import { originsOfEvents } from '../analyse/origins.ts';
import type { AttestGraph } from '../graph/attest-graph.ts';
import type { Fact } from '../viewer/page-data.ts';

/** How the events of a graph are corroborated, as far as the page shows it. */
export function findFacts(graph: AttestGraph): Fact[] {
  const attribution = findAttribution(graph);
  return originsOfEvents(findTellings(attribution), attribution).map((told) => ({
    event: told.event,
    events: told.events,
    status: told.status,
    origins: told.origins,
    sides: told.sides,
    withoutSide: told.withoutSide,
    anonymous: told.anonymous,
    ownVoice: told.ownVoice,
    unknown: told.unknown,
    deniedBy: told.deniedBy,
    articles: told.articles,
    publications: told.publications,
    reported: told.reported,
    happened: told.happened,
    shares: told.shares.map(({ id, displayName, kind, side, works, articles, statuses }) => ({
      id,
      displayName,
      kind,
      side,
      works,
      articles,
      statuses,
    })),
  }));
}
