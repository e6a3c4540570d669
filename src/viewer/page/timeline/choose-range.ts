import type { DayRange } from './axis.ts';
import { dayOfIso, isoDay } from './days.ts';
import type { PlacedDate } from './place-date.ts';

/** Share of the dates that the initial range should hold if they are spread out. */
const MOST = 2 / 3;
/** The initial range is used only if it is much shorter than the whole axis. */
const MUCH_LESS = 0.4;
/** Days. No date is finer than a day, so closer zoom shows nothing more. */
export const SHORTEST = 10;

/** All days of all dates, with a margin on both sides; null if no date names a day. */
export function fullRange(dates: readonly PlacedDate[]): DayRange | null {
  const days = dates.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  if (days.length === 0) return null;
  const [first, last] = [days.reduce(least), days.reduce(greatest)];
  return padded([first, last]);
}

/**
 * The shortest range that holds the middle of most dates, so that years of quiet do not crowd them.
 */
export function firstRange(dates: readonly PlacedDate[]): DayRange | null {
  const full = fullRange(dates);
  if (!full) return null;
  const middles = dates.map(middleOf).filter((day) => day !== null);
  middles.sort((a, b) => a - b);
  const more = Math.ceil(middles.length * MOST) - 1;
  const stretches = middles.flatMap((from, at): DayRange[] => {
    const to = middles[at + more];
    return to === undefined ? [] : [[from, to]];
  });
  const shortest = stretches.reduce((a, b) => (b[1] - b[0] < a[1] - a[0] ? b : a), full);
  const range = padded(shortest);
  return range[1] - range[0] < MUCH_LESS * (full[1] - full[0]) ? range : full;
}

/** For an open date, the known end. */
function middleOf({ from, to }: PlacedDate): number | null {
  if (from === null || to === null) return from ?? to;
  return (from + to) / 2;
}

/** Adds a tenth of the length on both sides, and enough to reach the shortest range. */
function padded([from, to]: DayRange): DayRange {
  const length = to - from;
  const room = Math.max(1, length / 10, (SHORTEST - length) / 2);
  return [Math.floor(from - room), Math.ceil(to + room)];
}

const least = (a: number, b: number): number => Math.min(a, b);
const greatest = (a: number, b: number): number => Math.max(a, b);

/** Zooms around the middle (in below 1, out above), never beyond the whole axis. */
export function zoomed([from, to]: DayRange, factor: number, full: DayRange): DayRange {
  const middle = (from + to) / 2;
  const most = full[1] - full[0];
  const length = Math.min(Math.max((to - from) * factor, Math.min(SHORTEST, most)), most);
  return within([middle - length / 2, middle + length / 2], full);
}

/** Moves a range by a share of its length. */
export function moved([from, to]: DayRange, part: number, full: DayRange): DayRange {
  const by = (to - from) * part;
  return within([from + by, to + by], full);
}

/** Shifts a range into the axis and keeps its length if possible. */
export function within([from, to]: DayRange, [start, end]: DayRange): DayRange {
  const length = Math.min(to - from, end - start);
  const at = Math.min(Math.max(from, start), end - length);
  return [at, at + length];
}

/** For the URL: the last day is included. */
export const formatRange = ([from, to]: DayRange): string =>
  `${isoDay(Math.floor(from))}/${isoDay(Math.ceil(to) - 1)}`;

/** Null if it is not a range. */
export function parseRange(value: string | undefined): DayRange | null {
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value ?? '') ?? [];
  if (first === undefined || last === undefined) return null;
  const range: DayRange = [dayOfIso(first), dayOfIso(last) + 1];
  return range[0] < range[1] ? range : null;
}
