import type { EdgeRow } from '../model/graph.ts';

/** Relationships under the node at one of their ends, in the order they came. */
export function groupEdges(
  edges: readonly EdgeRow[],
  end: 'source' | 'target',
): ReadonlyMap<string, readonly EdgeRow[]> {
  const groups = new Map<string, EdgeRow[]>();
  for (const edge of edges) {
    const own = groups.get(edge[end]);
    if (own) own.push(edge);
    else groups.set(edge[end], [edge]);
  }
  return groups;
}
