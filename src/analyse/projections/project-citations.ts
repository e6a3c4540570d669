import { DirectedGraph } from 'graphology';
import { byText } from '../../model/by-text.ts';
import type { NodeId } from '../../model/ids.ts';
import type { AttributionIndex } from '../origins/attribution.ts';
import { isDocument } from '../origins/find-work-origins.ts';
import { isNamed } from '../same.ts';
import type { Projection } from './projection.ts';

/** Who has what from whom: each outlet, body and person linked to the next one in its chains. */
export function projectCitations(attribution: AttributionIndex): Projection<DirectedGraph> {
  const { graph, same, chainsOf, articlesOf, outletOf } = attribution;
  const projected = new DirectedGraph();
  const partyOf = (id: NodeId) => partyBehind(id, attribution);
  const weights = new Map<string, [from: NodeId, to: NodeId, weight: number]>();
  const cite = (from: NodeId, to: NodeId) => {
    const key = `${from} ${to}`;
    weights.set(key, [from, to, (weights.get(key)?.[2] ?? 0) + 1]);
  };
  for (const { key } of graph.nodesOf('Claim')) {
    const steps = new Set<string>();
    for (const article of articlesOf(key)) {
      for (const { elements } of chainsOf(key)) {
        const named = elements.filter((id) => isDocument(graph, id) || isNamed(graph, id));
        const parties = [...named.map(partyOf), outletOf(article)].reverse();
        for (const [at, from] of parties.entries()) {
          const to = parties[at + 1];
          if (to !== undefined && to !== from) steps.add(`${from} ${to}`);
        }
      }
    }
    for (const step of [...steps].sort()) cite(...(step.split(' ') as [NodeId, NodeId]));
  }
  const cited = new Set<string>();
  for (const { source, target } of graph.edgesOf('CITES')) {
    const pair = `${same(source)} ${same(target)}`;
    if (!cited.has(pair) && partyOf(source) !== partyOf(target))
      cite(partyOf(source), partyOf(target));
    cited.add(pair);
  }
  const sortedWeights = [...weights].sort(([a], [b]) => byText(a, b));
  for (const [, [from, to, weight]] of sortedWeights) projected.mergeEdge(from, to, { weight });
  return {
    name: 'citations',
    sentence:
      'A node is a party that is named: an outlet, a body, a person, or a work whose maker is not ' +
      'known; an edge leads from who reports to whom they have it from, its weight is the number of ' +
      'claims that took this step and of works cited.',
    graph: projected,
    factualities: {},
  };
}

/** Who released a document; the document itself if unknown. Other ids give their canonical id. */
function partyBehind(id: NodeId, { graph, same, releaserOf }: AttributionIndex): NodeId {
  const root = same(id);
  return isDocument(graph, root) ? (releaserOf(root) ?? root) : root;
}
