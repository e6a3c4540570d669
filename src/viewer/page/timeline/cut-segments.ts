import type { PlacedDate } from './place-date.ts';

/** A part of a bar. An `open` part fades out towards an end that nobody states. */
export interface BarSegment {
  readonly from: number;
  readonly to: number;
  readonly kind: 'sure' | 'maybe' | 'open-past' | 'open-future';
}

/**
 * The bar of a date on an axis of these days. An open end reaches the end of the axis. A range
 * across the end of an unknown year has a part at either end.
 */
export function cutSegments(
  placed: PlacedDate,
  [start, end]: readonly [number, number],
): BarSegment[] {
  const { from, to } = placed;
  if (from === null && to === null) return [];
  if (from !== null && to !== null && to <= from)
    return [
      ...cutSegments({ ...placed, to: end, sureTo: end }, [start, end]),
      ...cutSegments({ ...placed, from: start, sureFrom: start }, [start, end]),
    ];
  if (from === null) {
    const [known, last] = [placed.sureTo ?? to ?? start, to ?? start];
    return kept([
      { from: Math.min(start, known), to: known, kind: 'open-past' },
      { from: known, to: last, kind: 'maybe' },
    ]);
  }
  if (to === null) {
    const known = placed.sureFrom ?? from;
    return kept([
      { from, to: known, kind: 'maybe' },
      { from: known, to: Math.max(end, known), kind: 'open-future' },
    ]);
  }
  const [sureFrom, sureTo] = [placed.sureFrom ?? from, placed.sureTo ?? to];
  if (sureFrom >= sureTo) return [{ from, to, kind: 'maybe' }];
  return kept([
    { from, to: sureFrom, kind: 'maybe' },
    { from: sureFrom, to: sureTo, kind: 'sure' },
    { from: sureTo, to, kind: 'maybe' },
  ]);
}

const kept = (segments: readonly BarSegment[]): BarSegment[] =>
  segments.filter(({ from, to }) => from < to);
