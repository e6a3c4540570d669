import { groupBy } from '../model/group-by.ts';
import { round } from '../model/round.ts';

/** Sorted, without duplicates. */
export const sorted = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** How often each value occurs, keys sorted. */
export function tally<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts = [...groupBy([...values].sort(), (value) => value)];
  return Object.fromEntries(counts.map(([value, own]) => [value, own.length])) as Partial<
    Record<T, number>
  >;
}

/**
 * Rounds to six decimals: a sum of floats is reliable that far, whatever the order of its terms.
 */
export const roundMeasure = (value: number): number => round(value, 6);
