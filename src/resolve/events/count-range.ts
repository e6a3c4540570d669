import type { NodeOf } from '../../model/graph.ts';

/** A number or range; an end is null if the text leaves it open. */
export interface CountRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** Whether two numbers can both hold; `unknown` if either is missing. */
export type CountsAgree = 'agree' | 'disagree' | 'unknown';

export function compareCounts(a: CountRange | null, b: CountRange | null): CountsAgree {
  if (!a || !b || isOpen(a) || isOpen(b)) return 'unknown';
  const low = Math.max(a.min ?? 0, b.min ?? 0);
  const high = Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
  return low <= high ? 'agree' : 'disagree';
}

const isOpen = ({ min, max }: CountRange): boolean => min === null && max === null;

/** `12`, `at least 20`, `up to 5`, `10 to 15`. */
export function showCount({ min, max }: CountRange): string {
  if (min !== null && max !== null) return min === max ? `${min}` : `${min} to ${max}`;
  return min !== null ? `at least ${min}` : max !== null ? `up to ${max}` : 'some';
}

type Counted = NodeOf<'Event'>['count'];
export const countRange = (count: Counted): CountRange | null =>
  count ? { min: count.min ?? null, max: count.max ?? null } : null;
