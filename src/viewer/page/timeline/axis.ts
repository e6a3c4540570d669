import { utcDay, utcTicks } from 'd3-time';
import { MONTHS_SHORT } from '../texts/date-words.ts';
import { DAYS_OF_YEAR, dateOfDay, dayOfDate, startOfMonth } from './days.ts';

/** A half-open range of days, as in `days.ts`. */
export type DayRange = readonly [from: number, to: number];

export interface Axis {
  readonly range: DayRange;
  /** Pixels. */
  readonly width: number;
  readonly xOf: (day: number) => number;
  readonly dayAt: (x: number) => number;
}

export function createAxis(range: DayRange, width: number): Axis {
  const [from, to] = range;
  const pixels = width / (to - from);
  return {
    range,
    width,
    xOf: (day) => (day - from) * pixels,
    dayAt: (x) => from + x / pixels,
  };
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Pixels: approximate distance between ticks, and width of a letter. */
const ROOM = 72;
const LETTER = 6.5;

/**
 * Days, weeks, months or years, as many as fit. The year is added to the first tick and where it
 * changes.
 */
export function findTicks(axis: Axis): Tick[] {
  const dates = datesOf(axis);
  const isFirst = (date: Date): boolean => date.getUTCDate() === 1;
  const areMonths = dates.every(isFirst);
  const areYears = areMonths && dates.every((date) => date.getUTCMonth() === 0);
  const labels = dates.map((date, at) => {
    const year = date.getUTCFullYear();
    if (areYears) return String(year);
    const month = MONTHS_SHORT[date.getUTCMonth()] ?? '';
    const label = areMonths ? month : `${date.getUTCDate()} ${month}`;
    return dates[at - 1]?.getUTCFullYear() === year ? label : `${label} ${year}`;
  });
  return withRoom(
    axis,
    dates.map((date, at) => ({ day: dayOfDate(date), label: labels[at] ?? '' })),
  );
}

/** Ticks are never finer than a day, since no date is. */
function datesOf({ range: [from, to], width }: Axis): Date[] {
  const [start, end] = [dateOfDay(from), dateOfDay(to)];
  const wanted = utcTicks(start, end, Math.max(2, Math.floor(width / ROOM)));
  const areDays = wanted.every((date) => date.getTime() === utcDay.floor(date).getTime());
  return areDays ? wanted : utcDay.range(utcDay.ceil(start), end);
}

/** Drops labels that would overlap the previous one or the edge. */
function withRoom({ xOf, width }: Axis, ticks: readonly Tick[]): Tick[] {
  let end = 0;
  return ticks.map(({ day, label }) => {
    const [left, right] = [xOf(day), xOf(day) + label.length * LETTER];
    if (left < end || right > width) return { day, label: '' };
    end = right;
    return { day, label };
  });
}

/** The axis of an unknown year. */
export const UNKNOWN_YEAR: DayRange = [0, DAYS_OF_YEAR];

/** Its months, or every third if space is tight. */
export function monthTicks({ width }: Axis): Tick[] {
  const every = width / 12 < 34 ? 3 : 1;
  return MONTHS_SHORT.flatMap((label, at) =>
    at % every === 0 ? [{ day: startOfMonth(at + 1), label }] : [],
  );
}
