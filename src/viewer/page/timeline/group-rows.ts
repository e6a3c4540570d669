import { groupBy } from '../../../model/group-by.ts';
import { unreachable } from '../../../model/unreachable.ts';
import type { TimelineRow } from './find-timeline-rows.ts';

export const GROUPINGS = ['type', 'place', 'time'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface RowGroup {
  /** An event type or the id of a place; null for rows without one, or without grouping. */
  readonly key: string | null;
  readonly rows: readonly TimelineRow[];
}

/**
 * Groups in the order of their first row, ungrouped rows last. A row with two places goes with the
 * first.
 */
export function groupRows(rows: readonly TimelineRow[], by: Grouping): RowGroup[] {
  const groups = groupBy(rows, (row) => keyOf(row, by));
  const isLast = ({ key }: RowGroup): number => (key === null ? 1 : 0);
  return [...groups]
    .map(([key, own]): RowGroup => ({ key, rows: own }))
    .sort((a, b) => isLast(a) - isLast(b));
}

function keyOf({ type, places }: TimelineRow, by: Grouping): string | null {
  switch (by) {
    case 'type':
      return type;
    case 'place':
      return places[0] ?? null;
    case 'time':
      return null;
    default:
      return unreachable(by);
  }
}
