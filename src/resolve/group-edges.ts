import type { EdgeRow } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import type { NodeId } from '../model/ids.ts';

/** Relationships grouped by the node at one end, in their order. */
export const groupEdges = (
  edges: readonly EdgeRow[],
  end: 'source' | 'target',
): ReadonlyMap<NodeId, readonly EdgeRow[]> => groupBy(edges, (edge) => edge[end]);
