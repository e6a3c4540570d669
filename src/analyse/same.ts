import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import { createDisjointSets } from '../graph/disjoint-sets.ts';
import { groupBy } from '../model/group-by.ts';
import type { NodeId } from '../model/ids.ts';

/** The canonical id of everything judged to be the same thing as this one. */
export type Same = (id: NodeId) => NodeId;

/**
 * Follows SAME_AS and nothing weaker: MAYBE_SAME_AS is a doubt, not a judgement. Canonical id:
 * named before unnamed, then the smallest id. So `article:…`, which is in the graph, comes before
 * the `work:…` under which others cite it.
 */
export const findSame = (graph: AttestGraph): Same =>
  joinSame(edgeRows(graph, 'SAME_AS'), (id) => isNamed(graph, id));

/** The same, from pairs judged to be the same. */
export function joinSame(
  pairs: Iterable<{ readonly source: NodeId; readonly target: NodeId }>,
  hasName: (id: NodeId) => boolean,
): Same {
  const { rootOf, join } = createDisjointSets<NodeId>((a, b) =>
    hasName(a) === hasName(b) ? a < b : hasName(a),
  );
  for (const { source, target } of pairs) join(source, target);
  return rootOf;
}

/** Whether the text names it: not unnamed, a placeholder, or a kind. */
export function isNamed(graph: AttestGraph, id: NodeId): boolean {
  const attributes = graph.getNodeAttributes(id);
  return 'identity' in attributes ? attributes.identity === 'named' : true;
}

/** Every id grouped by canonical id, each list in order. */
export function findMembers(graph: AttestGraph, same: Same): Map<NodeId, NodeId[]> {
  return groupBy(
    nodeRows(graph).map(({ key }) => key),
    same,
  );
}
