import { articleId } from '../../model/article-id.ts';
import type { NodeId } from '../../model/ids.ts';
import { speaksAgainst } from '../../model/speaks-against.ts';
import type { Stance } from '../../model/vocabulary.ts';
import { type AttestGraph, attributesOf } from '../attest-graph.ts';

/** What a claim makes of an event, and through whom it came. */
export interface Saying {
  readonly claim: NodeId;
  readonly stance: Stance;
  /** Whether it contradicts that the event happened as told. */
  readonly isAgainst: boolean;
  /** Each from the origin to whoever is nearest to the reader; empty if nobody is named. */
  readonly chains: readonly (readonly NodeId[])[];
}

/** The claims that assert an event, in the order of their ids. */
export function readSayings(graph: AttestGraph, event: NodeId): Saying[] {
  const { polarity, type, factuality } = attributesOf(graph, event, 'Event');
  // "Shoot them, that's the commander's order": the order itself is not demanded.
  const isGiven = type === 'order' && factuality === 'claimed';
  return graph
    .filterInEdges(event, (_, { type }) => type === 'ASSERTS')
    .map((edge) => graph.source(edge))
    .sort()
    .map((claim) => {
      const said = attributesOf(graph, claim, 'Claim').stance;
      const stance = said === 'demands' && isGiven ? 'asserts' : said;
      const isAgainst = speaksAgainst(stance, polarity);
      return { claim, stance, isAgainst, chains: readChains(graph, claim) };
    });
}

/** The chains of a claim's speakers. */
export function readChains(graph: AttestGraph, claim: NodeId): NodeId[][] {
  const hops = graph
    .mapOutEdges(claim, (_, attributes, __, target) => ({ ...attributes, target }))
    .filter(({ type }) => type === 'ATTRIBUTED_TO')
    .sort((a, b) => (a.chain ?? 0) - (b.chain ?? 0) || (a.hop ?? 0) - (b.hop ?? 0));
  const chains = new Map<number, NodeId[]>();
  for (const { chain = 0, target } of hops)
    chains.set(chain, [...(chains.get(chain) ?? []), target]);
  return [...chains.values()];
}

/** The articles that a node was read in. */
export const articlesOfNode = (graph: AttestGraph, id: NodeId): NodeId[] =>
  graph
    .getNodeAttribute(id, 'sources')
    .map(articleId)
    .filter((article) => graph.hasNode(article));
