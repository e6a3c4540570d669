import type { EdgeRow } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';

/** Relationships grouped by the node at one end, in their order. */
export const groupEdges = (
  edges: readonly EdgeRow[],
  end: 'source' | 'target',
): ReadonlyMap<string, readonly EdgeRow[]> => groupBy(edges, (edge): string => edge[end]);
