import { type AttestGraph, attributesOf } from '../graph/attest-graph.ts';
import { rowsOfGraph } from '../graph/graph-rows.ts';
import type { ClaimFact, Fact, Figures } from '../model/figures.ts';
import type { NodeId } from '../model/ids.ts';
import type { Carried, OriginCount } from '../model/origins.ts';
import { type AttributionIndex, findAttribution } from './origins/attribution.ts';
import { happenedOf } from './origins/carried.ts';
import { countClaims } from './origins/count-claims.ts';
import { findSupport, type Support, type SupportOf } from './origins/find-support.ts';
import { findTellings } from './origins/find-tellings.ts';
import { originsOfEvents } from './origins/origins.ts';

/** The days between which these events happened, as this graph dates them. */
export const happenedIn = (graph: AttestGraph, events: readonly NodeId[]): Fact['happened'] =>
  happenedOf(events, (event) =>
    graph
      .filterOutEdges(event, (_, { type }) => type === 'OCCURRED_ON')
      .map((edge) => attributesOf(graph, graph.target(edge), 'Date')),
  );

/** The figures about a graph that a page may show. */
export function findFigures(graph: AttestGraph): Figures {
  const attribution = findAttribution(rowsOfGraph(graph));
  const supportOf = findSupport(attribution);
  return {
    facts: factsOf(attribution, supportOf),
    claims: countClaims(attribution, supportOf).map(
      ({ claim, status, ...counted }): ClaimFact => ({
        claim,
        status,
        ...corroborationOf(counted),
      }),
    ),
    same: Object.fromEntries(
      graph
        .nodes()
        .sort()
        .map((id) => [id, attribution.same(id)] as const)
        .filter(([id, root]) => id !== root),
    ),
  };
}

/** One fact per event; events judged to be the same count as one. */
function factsOf(attribution: AttributionIndex, supportOf: SupportOf): Fact[] {
  const tellings = findTellings(attribution);
  const counted = originsOfEvents(tellings, attribution);
  return tellings.flatMap((told, at) => {
    const found = counted[at];
    if (!found) return [];
    const { event, events, status, happened } = found;
    const support = supportOf(told.tellings, told.denials);
    return { event, events, status, happened, ...corroborationOf({ ...found, ...support }) };
  });
}

const corroborationOf = (found: OriginCount & Carried & Support) => ({
  origins: found.origins,
  sides: found.sides,
  withoutSide: found.withoutSide,
  anonymous: found.anonymous,
  ownVoice: found.ownVoice,
  unknown: found.unknown,
  deniedBy: found.deniedBy,
  articles: found.articles,
  publications: found.publications,
  reported: found.reported,
  shares: found.shares.map(({ id, kind, side, works, articles, statuses }) => ({
    id,
    kind,
    side,
    works,
    articles,
    statuses,
  })),
  circles: found.circles,
  claims: found.claims,
  denials: found.denials,
  verdicts: found.verdicts,
  conflicts: found.conflicts,
  withheld: { sources: 0, claims: 0 },
});
