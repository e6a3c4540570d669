import type { ClaimFact, Fact } from '../../../model/figures.ts';
import type { EdgeId, NodeId } from '../../../model/ids.ts';
import type { Page } from '../read-page.ts';

/** Claims of a fact that contradict others, with what differs. */
export interface Conflict {
  readonly reason: string;
  readonly ours: readonly NodeId[];
  readonly theirs: readonly NodeId[];
  /** The `CONFLICTS_WITH` relationships. */
  readonly edges: readonly EdgeId[];
}

/** Groups conflicting pairs with the same reason into two lists, side by side. */
export function groupConflicts(
  { graph }: Page,
  { claims, conflicts }: Fact | ClaimFact,
): Conflict[] {
  const own = new Set(claims);
  const found = new Map<string, { ours: Set<NodeId>; theirs: Set<NodeId>; edges: EdgeId[] }>();
  for (const edge of conflicts) {
    if (!graph.hasEdge(edge)) continue;
    const { reason = '', aspect } = graph.getEdgeAttributes(edge);
    const [source, target] = graph.extremities(edge);
    const [ours, theirs] = own.has(source) ? [source, target] : [target, source];
    const key = [aspect, reason].filter(Boolean).join(': ');
    const group = found.get(key) ?? { ours: new Set(), theirs: new Set(), edges: [] };
    group.ours.add(ours);
    group.theirs.add(theirs);
    group.edges.push(edge);
    found.set(key, group);
  }
  return [...found].map(([reason, { ours, theirs, edges }]) => ({
    reason,
    ours: [...ours],
    theirs: [...theirs],
    edges,
  }));
}
