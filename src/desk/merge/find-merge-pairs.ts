import { createDisjointSets } from '../../graph/disjoint-sets.ts';
import { isEdgeId, type NodeId, partsOfEdgeId } from '../../model/ids.ts';
import type { JudgedTask } from '../api.ts';
import { isToDo } from '../inbox/filter-tasks.ts';
import type { MergePair } from './merge-api.ts';

/**
 * The tasks that ask whether two things are one, those of a cluster together; two pairs are of one
 * cluster if a thing is in both, or if further pairs connect them. What was told apart connects
 * nothing. Clusters are in the order of their first task.
 */
export function findMergePairs(tasks: readonly JudgedTask[]): MergePair[] {
  const pairs = tasks.flatMap((task) => {
    const ends = endsOfPair(task);
    return ends ? [{ task, ends }] : [];
  });
  const { rootOf, join } = createDisjointSets<NodeId>((a, b) => a < b);
  for (const { task, ends } of pairs) if (isToDo(task) || task.state === 'accepted') join(...ends);
  const numbers = new Map<NodeId, number>();
  for (const { ends } of pairs) {
    const root = rootOf(ends[0]);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
  }
  return pairs
    .map((pair) => ({ ...pair, cluster: numbers.get(rootOf(pair.ends[0])) ?? 0 }))
    .sort((a, b) => a.cluster - b.cluster);
}

function endsOfPair({ id }: Pick<JudgedTask, 'id'>): [NodeId, NodeId] | null {
  const parts = isEdgeId(id) ? partsOfEdgeId(id) : null;
  return parts?.type === 'MAYBE_SAME_AS' ? [parts.source, parts.target] : null;
}

/** What is judged when a whole cluster is: its pairs that are to do, and the one in view. */
export const clusterOf = (pair: MergePair, all: readonly MergePair[]): MergePair[] =>
  all.filter(
    (one) => one.cluster === pair.cluster && (isToDo(one.task) || one.task.id === pair.task.id),
  );
