interface Placed {
  readonly start: number;
}

/** Index of the first of these, in order, that does not start before an offset; their count if all do. */
export function firstFrom(ordered: readonly Placed[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of these, in order, that starts at an offset or before it. */
export const lastUpTo = <T extends Placed>(ordered: readonly T[], offset: number): T | undefined =>
  ordered[firstFrom(ordered, offset + 1) - 1];
