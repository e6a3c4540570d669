import type { NodeId } from '../model/ids.ts';
import { evidenceOfEdge, evidenceOfNode } from './quotations.ts';
import { factOf, type ShownGraph } from './shown-graph.ts';
import { tellClaim, whoIs } from './tell-fact.ts';

/** How many independent origins an event has, on how many sides, and what does not count as one. */
export function countOriginsOf(shown: ShownGraph, event: NodeId) {
  const { graph } = shown;
  const fact = factOf(shown, event);
  if (!fact) return null;
  const { origins, sides, withoutSide, anonymous, ownVoice, unknown } = fact;
  return {
    event: whoIs(graph, event),
    sameEvents: fact.events.filter((one) => one !== event),
    status: fact.status,
    ...{ origins, sides, withoutSide, anonymous, ownVoice, unknown },
    deniedBy: fact.deniedBy.map((id) => nameOf(shown, id)),
    shares: fact.shares.map(({ id, kind, side, works, articles }) => ({
      ...nameOf(shown, id),
      kind,
      side,
      works: works.map((work) => nameOf(shown, work)),
      articles,
    })),
    articles: fact.articles,
    reported: fact.reported,
    happened: fact.happened,
    circles: fact.circles,
    withheld: fact.withheld,
    claims: fact.claims.filter((id) => graph.hasNode(id)).map((id) => tellClaim(shown, id)),
    verdicts: fact.verdicts
      .filter((id) => graph.hasEdge(id))
      .map((id) => ({
        by: whoIs(graph, graph.source(id)),
        status: graph.getEdgeAttribute(id, 'status'),
        ...evidenceOfEdge(graph, id),
      })),
    ...evidenceOfNode(graph, event),
  };
}

/** A withheld party keeps its place under a number. */
const nameOf = ({ graph }: ShownGraph, id: NodeId) =>
  graph.hasNode(id) ? whoIs(graph, id) : { id, label: 'withheld', name: 'withheld' };
