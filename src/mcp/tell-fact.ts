import { attributesOf } from '../graph/attest-graph.ts';
import { readChains, readSayings } from '../graph/telling/read-sayings.ts';
import { sentenceOfClaim, sentenceOfEvent } from '../graph/telling/sentence-of-event.ts';
import { sentenceText } from '../graph/telling/sentence-part.ts';
import type { EdgeId, NodeId } from '../model/ids.ts';
import { evidenceOfEdge, evidenceOfNode } from './quotations.ts';
import { factOf, type ShownGraph } from './shown-graph.ts';

/** Every telling has its quotations: nothing is said that an assistant cannot cite. */

/** A node with its words; of an event the sentence that names who says it, of a claim its chains. */
export function tellNodeBriefly({ graph }: ShownGraph, id: NodeId) {
  const { label, displayName } = graph.getNodeAttributes(id);
  const sentence =
    label === 'Event'
      ? sentenceText(sentenceOfEvent(graph, id))
      : label === 'Claim'
        ? sentenceText(sentenceOfClaim(graph, id))
        : undefined;
  return {
    id,
    label,
    name: displayName,
    ...(sentence && { sentence }),
    ...evidenceOfNode(graph, id),
  };
}

/** A claim: its words, who says it through whom, and what others say about it. */
export function tellClaim({ graph }: ShownGraph, id: NodeId) {
  const { text, stance, status, speech, origin } = attributesOf(graph, id, 'Claim');
  return {
    id,
    sentence: sentenceText(sentenceOfClaim(graph, id)),
    words: text,
    ...{ stance, status, speech, origin },
    chains: readChains(graph, id).map((chain) => chain.map((one) => whoIs(graph, one))),
    verdicts: tellVerdicts(graph, id),
    ...evidenceOfNode(graph, id),
  };
}

/** An event: what is said, how surely, by whom, who denies it, and all the words. */
export function tellEvent(shown: ShownGraph, id: NodeId) {
  const { graph } = shown;
  const { type, factuality, polarity, genericity, status } = attributesOf(graph, id, 'Event');
  const sayings = readSayings(graph, id);
  return {
    id,
    sentence: sentenceText(sentenceOfEvent(graph, id)),
    ...{ type, factuality, polarity, genericity, status },
    claims: sayings.map(({ claim, isAgainst }) => ({ isAgainst, ...tellClaim(shown, claim) })),
    tellsNobodyElse: sayings.length === 0,
    sameEvents: factOf(shown, id)?.events.filter((one) => one !== id) ?? [],
    ...evidenceOfNode(graph, id),
  };
}

/** Anything else: its relationships, each with its words. */
export function tellThing({ graph }: ShownGraph, id: NodeId) {
  const edges = graph
    .filterEdges(id, (_, { type }) => type !== 'REFERS_TO' && type !== 'IN')
    .sort();
  const shown = edges.slice(0, MOST);
  return {
    ...tellNodeBriefly({ graph } as ShownGraph, id),
    relationships: shown.map((edge) => tellEdge(graph, edge)),
    ...(edges.length > shown.length && { moreRelationships: edges.length - shown.length }),
  };
}

/** Relationships of one thing. */
const MOST = 40;

export function tellEdge(graph: ShownGraph['graph'], edge: EdgeId) {
  const { type } = graph.getEdgeAttributes(edge);
  return {
    id: edge,
    type,
    from: whoIs(graph, graph.source(edge)),
    to: whoIs(graph, graph.target(edge)),
    ...evidenceOfEdge(graph, edge),
  };
}

export const whoIs = (graph: ShownGraph['graph'], id: NodeId) => {
  const { label, displayName } = graph.getNodeAttributes(id);
  return { id, label, name: displayName };
};

/** Verdicts on a claim, and on the works that it came through. */
export function tellVerdicts(graph: ShownGraph['graph'], claim: NodeId) {
  const works = readChains(graph, claim).flat();
  return [claim, ...works].flatMap((on) =>
    graph
      .filterInEdges(on, (_, { type }) => type === 'ASSESSED')
      .sort()
      .map((edge) => ({
        status: graph.getEdgeAttribute(edge, 'status'),
        by: whoIs(graph, graph.source(edge)),
        on: whoIs(graph, on),
        ...evidenceOfEdge(graph, edge),
      })),
  );
}
