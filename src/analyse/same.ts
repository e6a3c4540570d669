import { createDisjointSets } from '../graph/disjoint-sets.ts';
import type { GraphRows } from '../graph/graph-rows.ts';
import { groupBy } from '../model/group-by.ts';
import type { NodeId } from '../model/ids.ts';

/** The canonical id of everything judged to be the same thing as this one. */
export type Same = (id: NodeId) => NodeId;

/**
 * Follows SAME_AS and nothing weaker: MAYBE_SAME_AS is a doubt, not a judgement. Canonical id:
 * named before unnamed, then the smallest id. So `article:…`, which is in the graph, comes before
 * the `work:…` under which others cite it.
 */
export const findSame = (graph: GraphRows): Same =>
  joinSame(graph.edgesOf('SAME_AS'), (id) => isNamed(graph, id));

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
export function isNamed(graph: GraphRows, id: NodeId): boolean {
  const attributes = graph.attributesOf(id);
  return 'identity' in attributes ? attributes.identity === 'named' : true;
}

/** Ids judged to be the same as this one, itself included, in order. */
export type MembersOf = (id: NodeId) => readonly NodeId[];

/** Most things are the same as nothing else, so lists are kept only of the others. */
export function findMembers(graph: GraphRows, same: Same): MembersOf {
  const joined = graph.nodes().flatMap(({ key }) => (same(key) === key ? [] : key));
  const members = groupBy(joined, same);
  for (const [root, others] of members) if (graph.has(root)) others.push(root);
  for (const others of members.values()) others.sort();
  return (id) => members.get(same(id)) ?? [same(id)].filter((root) => graph.has(root));
}
