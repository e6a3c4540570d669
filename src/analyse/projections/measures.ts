import louvainModule from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import type { GraphRows } from '../../graph/graph-rows.ts';
import { asNodeId } from '../../model/as-id.ts';
import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import { seededRandom } from '../../model/seeded-random.ts';
import type { NodeMeasures, ProjectionMeasures } from '../analysis.ts';
import { roundMeasure } from '../collect.ts';
import { displayNameOf } from '../origins/attribution.ts';
import { measureBetweenness } from './betweenness.ts';
import { rankNodes, walkOn } from './pagerank.ts';
import type { Projected, Projection } from './projection.ts';

// This CommonJS package exports only the function, while its types declare `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/**
 * Steps along an edge. Brandes' algorithm looks at each edge of a component from each of its nodes;
 * beyond this it would take minutes, so it is left out.
 */
const BETWEENNESS_LIMIT = 4e9;

/** The measures of every node, by PageRank then id. Definitions and sources: README.md. */
export function measureProjection(
  { name, sentence, graph, factualities }: Projection<Projected>,
  whole: GraphRows,
  seed: number,
): ProjectionMeasures {
  const ranks = rankNodes(walkOn(graph));
  const communities = numbered(graph, louvain(graph, { rng: seededRandom(seed) }));
  const components = numbered(graph, componentsOf(graph));
  const isShort = stepsIn(graph, components) <= BETWEENNESS_LIMIT;
  const between = isShort ? measureBetweenness(graph) : null;
  const measures = graph
    .nodes()
    .map(asNodeId)
    .map((id, at): NodeMeasures => {
      const strength = graph.reduceEdges(id, (sum, _, { weight }) => sum + (weight as number), 0);
      return {
        id,
        displayName: displayNameOf(whole, id),
        label: whole.attributesOf(id).label,
        degree: graph.degree(id),
        strength: roundMeasure(strength),
        pagerank: roundMeasure(ranks[at] ?? 0),
        betweenness: between && roundMeasure(between[at] ?? 0),
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

function stepsIn(graph: Projected, components: ReadonlyMap<string, number>): number {
  const inComponents = groupBy(graph.nodes(), (id) => components.get(id));
  return [...inComponents.values()].reduce((sum, own) => {
    const ends = own.reduce((total, id) => total + graph.degree(id), 0);
    return sum + own.length * ends;
  }, 0);
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
