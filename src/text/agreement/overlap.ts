import type { Span } from '../../model/span.ts';

/** Code units that two lists of spans share. */
export const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, [start, end]) =>
      sum +
      b.reduce(
        (inner, [from, to]) => inner + Math.max(0, Math.min(end, to) - Math.max(start, from)),
        0,
      ),
    0,
  );

/** 2·shared / (both lengths), 0–1 (Dice). */
export function dice(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, [start, end]) => sum + end - start, 0);
  return (2 * shared(a, b)) / Math.max(1, length(a) + length(b));
}
