import type { NodeOf } from '../../model/graph.ts';

/** How many, ends left open where the text does. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

/** Whether both give a number, and the numbers agree or cannot both hold. */
export type Numbers = 'agree' | 'disagree' | 'unknown';

export function compareRanges(a: Range | null, b: Range | null): Numbers {
  if (!a || !b || isOpen(a) || isOpen(b)) return 'unknown';
  const low = Math.max(a.min ?? 0, b.min ?? 0);
  const high = Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
  return low <= high ? 'agree' : 'disagree';
}

const isOpen = ({ min, max }: Range): boolean => min === null && max === null;

/** `12`, `at least 20`, `up to 5`, `10 to 15`. */
export function showRange({ min, max }: Range): string {
  if (min !== null && max !== null) return min === max ? `${min}` : `${min} to ${max}`;
  return min !== null ? `at least ${min}` : max !== null ? `up to ${max}` : 'some';
}

type Counted = NodeOf<'Event'>['count'];
export const rangeOf = (count: Counted): Range | null =>
  count ? { min: count.min ?? null, max: count.max ?? null } : null;
