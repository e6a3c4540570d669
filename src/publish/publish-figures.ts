import type { AttestGraph } from '../graph/attest-graph.ts';
import { asNodeId } from '../model/as-id.ts';
import type { ClaimFact, Fact, Figures } from '../model/figures.ts';
import { groupBy } from '../model/group-by.ts';
import type { EdgeId, NodeId } from '../model/ids.ts';
import { withheldId } from '../model/withheld.ts';
import { markPublished } from './mark-published.ts';
import type { Published } from './publish.ts';
import type { ForOthers } from './published.ts';

export type PublishedFigures = ForOthers<Figures>;
/** The days between which these events happened, according to a graph. */
export type HappenedIn = (graph: AttestGraph, events: readonly NodeId[]) => Fact['happened'];
type Counted = Omit<ClaimFact, 'claim' | 'status'>;

/**
 * Figures for the published part of the graph. They are counted on the whole graph and published
 * afterwards, so withholding a source does not lower a count of origins. Withheld sources are
 * counted but not named.
 */
export function publishFigures(
  { facts, claims, same }: Figures,
  { ids, graph }: Published,
  happenedIn: HappenedIn,
): PublishedFigures {
  const show = createFigurePublisher(ids);
  return markPublished({
    facts: facts.flatMap((fact): Fact[] => {
      const events = shownOf(fact.events, ids);
      const [first] = events;
      if (first === undefined) return [];
      // The day itself may be withheld.
      const happened = happenedIn(graph, events);
      return [{ ...fact, ...show(fact), event: ids.get(fact.event) ?? first, events, happened }];
    }),
    claims: claims.flatMap((fact): ClaimFact[] => {
      const claim = ids.get(fact.claim);
      return claim === undefined ? [] : [{ ...fact, ...show(fact), claim }];
    }),
    same: sameAmong(same, ids),
  });
}

type Ids = Published['ids'];

const shownOf = <I extends NodeId | EdgeId>(all: readonly I[], ids: Ids): I[] =>
  all.flatMap((id) => ids.get(id) ?? []);

/**
 * Withheld parties, works and articles keep their places under a number; withheld claims and
 * verdicts are dropped.
 */
function createFigurePublisher(ids: Ids): (counted: Counted) => Counted {
  const hidden = new Map<NodeId, NodeId>();
  const called = (id: NodeId): NodeId => {
    const shown = ids.get(id) ?? hidden.get(id) ?? withheldId(hidden.size + 1);
    if (!ids.has(id)) hidden.set(id, shown);
    return shown;
  };
  const isHidden = (id: NodeId): boolean => !ids.has(id);
  return (counted) => ({
    ...counted,
    deniedBy: counted.deniedBy.map(called),
    articles: counted.articles.map(called),
    publications: counted.publications.map(called),
    shares: counted.shares.map((share) => ({
      ...share,
      id: called(share.id),
      works: share.works.map(called),
      articles: share.articles.map(called),
    })),
    circles: counted.circles.map((circle) => ({ ...circle, members: circle.members.map(called) })),
    claims: shownOf(counted.claims, ids),
    denials: shownOf(counted.denials, ids),
    verdicts: shownOf(counted.verdicts, ids),
    conflicts: shownOf(counted.conflicts, ids),
    withheld: {
      sources: new Set(
        [
          ...counted.shares.map(({ id }) => id),
          ...counted.deniedBy,
          ...counted.publications,
        ].filter(isHidden),
      ).size,
      claims: [...counted.claims, ...counted.denials].filter(isHidden).length,
    },
  });
}

/**
 * Groups of nodes judged to be the same, reduced to those shown. If the representative is withheld,
 * the first remaining member takes its place.
 */
function sameAmong(same: Figures['same'], ids: Ids): Figures['same'] {
  const groups = groupBy(Object.entries(same), ([, root]) => root);
  return Object.fromEntries(
    [...groups].flatMap(([root, members]) => {
      const [first, ...others] = shownOf([root, ...members.map(([id]) => asNodeId(id))], ids);
      return others.map((id) => [id, first ?? id] as const);
    }),
  );
}
