import { UndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { asNodeId } from '../../model/as-id.ts';
import type { EdgeId, NodeId } from '../../model/ids.ts';
import type { Page } from './read-page.ts';

/**
 * Shortest path between two nodes over what is shown, ignoring direction. Articles are used only if
 * there is no path without them: merely appearing in one article is a weak tie.
 */
export function findPath(
  { graph }: Pick<Page, 'graph'>,
  nodes: ReadonlySet<NodeId>,
  edges: readonly EdgeId[],
  from: NodeId,
  to: NodeId,
): NodeId[] | null {
  if (!nodes.has(from) || !nodes.has(to)) return null;
  const isIn = (key: NodeId): boolean =>
    key === from || key === to || graph.getNodeAttribute(key, 'label') !== 'Article';
  const joined = (keys: readonly NodeId[]): UndirectedGraph => {
    const undirected = new UndirectedGraph();
    for (const key of keys) undirected.addNode(key);
    for (const edge of edges) {
      const [source, target] = graph.extremities(edge);
      if (undirected.hasNode(source) && undirected.hasNode(target))
        undirected.mergeEdge(source, target);
    }
    return undirected;
  };
  const all = [...nodes];
  const path =
    bidirectional(joined(all.filter(isIn)), from, to) ?? bidirectional(joined(all), from, to);
  return path === null ? null : path.map(asNodeId);
}
