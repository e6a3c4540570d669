import { groupBy } from '../model/group-by.ts';
import { round } from '../model/round.ts';

/** Each value once, in order. */
export const sorted = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** How many of each value, keys in order. */
export function tally<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts = [...groupBy([...values].sort(), (value) => value)];
  return Object.fromEntries(counts.map(([value, own]) => [value, own.length])) as Partial<
    Record<T, number>
  >;
}

/** To six decimals: a sum of floats is good for these, whatever order it was made in. */
export const roundMeasure = (value: number): number => round(value, 6);
