import type { EdgeRow } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';

/** Relationships under the node at one of their ends, in the order they came. */
export const groupEdges = (
  edges: readonly EdgeRow[],
  end: 'source' | 'target',
): ReadonlyMap<string, readonly EdgeRow[]> => groupBy(edges, (edge): string => edge[end]);
