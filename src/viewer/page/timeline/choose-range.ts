import type { DayRange } from './axis.ts';
import { dayOfIso, isoDay } from './days.ts';
import type { PlacedDate } from './place-date.ts';

/** Of all dates, how many the first look is to hold where they lie far apart. */
const MOST = 2 / 3;
/** The first look is a part of the axis only where that is much less than all of it. */
const MUCH_LESS = 0.4;
/** Days: nothing smaller is to be seen, since no date says more than a day. */
export const SHORTEST = 10;

/** All days that any date names, with some room at both ends; null where no date names one. */
export function fullRange(dates: readonly PlacedDate[]): DayRange | null {
  const days = dates.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  if (days.length === 0) return null;
  const [first, last] = [days.reduce(least), days.reduce(greatest)];
  return padded([first, last]);
}

/** The shortest stretch in which most dates have their middle: years of quiet before it would leave them no room. */
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

/** Of an open date the end that is known. */
function middleOf({ from, to }: PlacedDate): number | null {
  if (from === null || to === null) return from ?? to;
  return (from + to) / 2;
}

/** A tenth of its length at both ends, and no less than a few days in all. */
function padded([from, to]: DayRange): DayRange {
  const length = to - from;
  const room = Math.max(1, length / 10, (SHORTEST - length) / 2);
  return [Math.floor(from - room), Math.ceil(to + room)];
}

const least = (a: number, b: number): number => Math.min(a, b);
const greatest = (a: number, b: number): number => Math.max(a, b);

/** Nearer (below 1) or farther, about the middle, never beyond the whole axis. */
export function zoomed([from, to]: DayRange, factor: number, full: DayRange): DayRange {
  const middle = (from + to) / 2;
  const most = full[1] - full[0];
  const length = Math.min(Math.max((to - from) * factor, Math.min(SHORTEST, most)), most);
  return within([middle - length / 2, middle + length / 2], full);
}

/** To a side, by a part of its own length. */
export function moved([from, to]: DayRange, part: number, full: DayRange): DayRange {
  const by = (to - from) * part;
  return within([from + by, to + by], full);
}

/** The same length, moved to where it lies on the axis. */
export function within([from, to]: DayRange, [start, end]: DayRange): DayRange {
  const length = Math.min(to - from, end - start);
  const at = Math.min(Math.max(from, start), end - length);
  return [at, at + length];
}

/** In the address: days, the last one included. */
export const formatRange = ([from, to]: DayRange): string =>
  `${isoDay(Math.floor(from))}/${isoDay(Math.ceil(to) - 1)}`;

/** Null where it is none. */
export function parseRange(value: string | undefined): DayRange | null {
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value ?? '') ?? [];
  if (first === undefined || last === undefined) return null;
  const range: DayRange = [dayOfIso(first), dayOfIso(last) + 1];
  return range[0] < range[1] ? range : null;
}
