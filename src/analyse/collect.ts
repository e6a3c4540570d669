/** Values under the key that each gives, in the order they came. */
export function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Each value once, in order. */
export const sorted = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** How many of each value, keys in order. */
export function tally<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts = [...groupBy([...values].sort(), (value) => value)];
  return Object.fromEntries(counts.map(([value, own]) => [value, own.length])) as Partial<
    Record<T, number>
  >;
}

/** To six decimals: what a sum of floats is good for, whatever order it was made in. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
