import { groupBy } from '../../model/group-by.ts';
import { type NodeId, sourceOfNode } from '../../model/ids.ts';
import { createDisjointSets } from '../disjoint-sets.ts';
import type { Parts } from '../parts.ts';

/** Groups of nodes across sources that were judged to be the same thing. */
export interface SourceClusters {
  /** Ids of all nodes that are the same as this one, itself included; sorted. */
  membersOf(id: NodeId): readonly NodeId[];
}

/** Uses only SAME_AS; a node that is only maybe the same forms its own cluster. */
export function clustersOf({ joining }: Parts): SourceClusters {
  const { rootOf, join } = createDisjointSets<NodeId>((a, b) => a < b);
  const same = joining.filter(({ attributes }) => attributes.type === 'SAME_AS');
  for (const { source, target } of same) join(source, target);
  const ids = new Set(same.flatMap(({ source, target }) => [source, target]));
  const members = groupBy([...ids].sort(), rootOf);
  return { membersOf: (id) => members.get(rootOf(id)) ?? [id] };
}

/** The number of distinct sources. */
export const supportOf = (members: readonly NodeId[]): number =>
  new Set(members.map(sourceOfNode)).size;
