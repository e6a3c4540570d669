interface Placed {
  readonly start: number;
}

/** Index of the first item that starts at or after an offset; the number of items if none does. */
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

/** The last item that starts at or before an offset. */
export const lastUpTo = <T extends Placed>(ordered: readonly T[], offset: number): T | undefined =>
  ordered[firstFrom(ordered, offset + 1) - 1];
