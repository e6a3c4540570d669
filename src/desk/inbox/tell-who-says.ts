import type { AttestGraph } from '../../graph/attest-graph.ts';
import type { EdgeOf, NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { isPlural, listed } from './name-of-node.ts';

/** Who tells the reader: the outlet of the article, else its title. */
export function outletOf(graph: AttestGraph): string {
  const article = graph.findNode((_, { label }) => label === 'Article');
  if (article === undefined) return 'The article';
  const { publication, displayName } = graph.getNodeAttributes(article) as NodeOf<'Article'>;
  return publication ?? displayName;
}

/** "that the ministry says that residents say", from the nearest to the reader to the origin. */
export function tellWhoSays(graph: AttestGraph, claim: NodeId): string {
  const steps = new Map<number, NodeId[]>();
  for (const edge of graph.filterOutEdges(claim, (_, { type }) => type === 'ATTRIBUTED_TO')) {
    const { hop, chain = 0 } = graph.getEdgeAttributes(edge) as EdgeOf<'ATTRIBUTED_TO'>;
    if (chain > 0) continue;
    const at = hop ?? 0;
    steps.set(at, [...(steps.get(at) ?? []), graph.target(edge)]);
  }
  const { stance } = graph.getNodeAttributes(claim) as NodeOf<'Claim'>;
  if (steps.size === 0) return ` that somebody unnamed ${STANCES[stance][0]}`;
  return [...steps]
    .sort(([a], [b]) => b - a)
    .map(([hop, ids]) => {
      const [one, several] = STANCES[hop === 0 ? stance : 'asserts'];
      return ` that ${listed(graph, ids)} ${isPlural(graph, ids) ? several : one}`;
    })
    .join('');
}

/** Of one, and of several. */
const STANCES: Record<NodeOf<'Claim'>['stance'], readonly [string, string]> = {
  asserts: ['says', 'say'],
  denies: ['denies', 'deny'],
  doubts: ['doubts', 'doubt'],
  asks: ['asks', 'ask'],
  demands: ['demands', 'demand'],
  promises: ['promises', 'promise'],
  predicts: ['predicts', 'predict'],
};
