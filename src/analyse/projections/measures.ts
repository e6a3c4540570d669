import type { DirectedGraph, UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { GraphRows } from '../../graph/graph-rows.ts';
import { asNodeId } from '../../model/as-id.ts';
import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import { seededRandom } from '../../model/seeded-random.ts';
import type { NodeMeasures, ProjectionMeasures } from '../analysis.ts';
import { roundMeasure } from '../collect.ts';
import { displayNameOf } from '../origins/attribution.ts';
import type { Projection } from './projection.ts';

type Projected = DirectedGraph | UndirectedGraph;

// These CommonJS packages export only the function, while their types declare `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

/** Nodes. Brandes' algorithm takes nodes × edges steps, so it is skipped on larger graphs. */
const BETWEENNESS_LIMIT = 5_000;

/** The measures of every node, by PageRank then id. Definitions and sources: README.md. */
export function measureProjection(
  { name, sentence, graph, factualities }: Projection<Projected>,
  whole: GraphRows,
  seed: number,
): ProjectionMeasures {
  const ranks = rankNodes(graph);
  const between =
    graph.order > 0 && graph.order <= BETWEENNESS_LIMIT
      ? betweenness(graph, { getEdgeWeight: null, normalized: true })
      : null;
  const communities = numbered(graph, louvain(graph, { rng: seededRandom(seed) }));
  const components = numbered(graph, componentsOf(graph));
  const measures = graph
    .nodes()
    .map(asNodeId)
    .map((id): NodeMeasures => {
      const strength = graph.reduceEdges(id, (sum, _, { weight }) => sum + (weight as number), 0);
      return {
        id,
        displayName: displayNameOf(whole, id),
        label: whole.attributesOf(id).label,
        degree: graph.degree(id),
        strength: roundMeasure(strength),
        pagerank: roundMeasure(ranks[id] ?? 0),
        betweenness: between && roundMeasure(between[id] ?? 0),
        community: communities.get(id) ?? 0,
        component: components.get(id) ?? 0,
      };
    });
  return {
    name,
    sentence,
    nodes: graph.order,
    edges: graph.size,
    communities: new Set(communities.values()).size,
    components: new Set(components.values()).size,
    factualities,
    measures: measures.sort((a, b) => b.pagerank - a.pagerank || byText(a.id, b.id)),
  };
}

/** PageRank, weighted, damping 0.85; empty for a graph without nodes. */
export function rankNodes(graph: Projected): Record<string, number> {
  if (graph.order === 0) return {};
  return pagerank(graph, {
    alpha: 0.85,
    tolerance: 1e-10,
    maxIterations: 1_000,
    getEdgeWeight: 'weight',
  });
}

function componentsOf(graph: Projected): Record<string, number> {
  const pairs = connectedComponents(graph).flatMap((members, at) =>
    members.map((id) => [id, at] as const),
  );
  return Object.fromEntries(pairs);
}

/** Numbers groups from 0, the largest first, ties by smallest id. */
function numbered(graph: Projected, groupOf: Record<string, number>): Map<string, number> {
  const groups = groupBy(graph.nodes().sort(), (id) => groupOf[id] ?? 0);
  const order = [...groups.values()].sort(
    (a, b) => b.length - a.length || byText(a[0] ?? '', b[0] ?? ''),
  );
  return new Map(order.flatMap((members, at) => members.map((id) => [id, at] as const)));
}
