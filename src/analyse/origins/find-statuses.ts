import { edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import type { ClaimStatus } from '../../model/vocabulary.ts';
import type { Attribution } from './attribution.ts';

/** Verdicts on a claim or a work; nothing where nobody gave one. */
export type StatusesOf = (id: string) => readonly ClaimStatus[];

/** What a claim's own text says of it, and what anybody's assessment says of it or of a work. */
export function findStatuses({ graph, same }: Attribution): StatusesOf {
  const statuses = new Map<string, ClaimStatus[]>();
  for (const { key, attributes } of nodeRows(graph, 'Claim')) {
    if (attributes.status !== 'unassessed') statuses.set(key, [attributes.status]);
  }
  for (const { target, attributes } of edgeRows(graph, 'ASSESSED')) {
    const { status } = attributes;
    if (status) statuses.set(same(target), [...(statuses.get(same(target)) ?? []), status]);
  }
  return (id) => statuses.get(id) ?? [];
}
