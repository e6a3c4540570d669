import type { NodeId } from '../../model/ids.ts';
import type { ClaimStatus } from '../../model/vocabulary.ts';
import type { AttributionIndex } from './attribution.ts';

/** Verdicts on a claim or a work; empty where nobody gave one. */
export type StatusesOf = (id: NodeId) => readonly ClaimStatus[];

/** Verdicts from a claim's own text, and from assessments of claims and works. */
export function findStatuses({ graph, same }: AttributionIndex): StatusesOf {
  const statuses = new Map<NodeId, ClaimStatus[]>();
  for (const { key, attributes } of graph.nodesOf('Claim')) {
    if (attributes.status !== 'unassessed') statuses.set(key, [attributes.status]);
  }
  for (const { target, attributes } of graph.edgesOf('ASSESSED')) {
    const { status } = attributes;
    if (status) statuses.set(same(target), [...(statuses.get(same(target)) ?? []), status]);
  }
  return (id) => statuses.get(id) ?? [];
}
