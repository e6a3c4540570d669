import { UndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import type { Page } from './read-page.ts';

/** Node ids from one to the other over what is shown, whichever way the relationships point. */
export function findPath(
  { graph }: Page,
  nodes: ReadonlySet<string>,
  edges: readonly string[],
  from: string,
  to: string,
): string[] | null {
  if (!nodes.has(from) || !nodes.has(to)) return null;
  const joined = new UndirectedGraph();
  for (const key of nodes) joined.addNode(key);
  for (const edge of edges) joined.mergeEdge(graph.source(edge), graph.target(edge));
  return bidirectional(joined, from, to);
}
