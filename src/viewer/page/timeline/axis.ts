import { utcDay, utcTicks } from 'd3-time';
import { MONTHS_SHORT } from '../texts/date-words.ts';
import { DAYS_OF_YEAR, dateOfDay, dayOfDate, startOfMonth } from './days.ts';
import type { PlacedDate } from './place-date.ts';

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

const UNKNOWN_YEAR: DayRange = [0, DAYS_OF_YEAR];

/**
 * The months of an unknown year in which these dates lie, with one on either side; all of them
 * where a date goes over the end of the year.
 */
export function monthsOf(dates: readonly Pick<PlacedDate, 'from' | 'to'>[]): DayRange {
  const wraps = dates.some(({ from, to }) => from !== null && to !== null && to <= from);
  const days = dates.flatMap(({ from, to }) => [from ?? [], to === null ? [] : to - 1].flat());
  if (wraps || days.length === 0) return UNKNOWN_YEAR;
  const [first, last] = [Math.min(...days), Math.max(...days)].map(monthOf) as [number, number];
  const [from, to] = [Math.max(1, first - 1), Math.min(12, last + 1)];
  return [startOfMonth(from), to === 12 ? DAYS_OF_YEAR : startOfMonth(to + 1)];
}

const monthOf = (day: number): number =>
  MONTHS_SHORT.findLastIndex((_, at) => startOfMonth(at + 1) <= day) + 1;

/** Its months, or every third if space is tight. */
export function monthTicks({ width, range: [from, to] }: Axis): Tick[] {
  const shown = MONTHS_SHORT.map((label, at) => ({ day: startOfMonth(at + 1), label })).filter(
    ({ day }) => day >= from && day < to,
  );
  const every = width / shown.length < 34 ? 3 : 1;
  return shown.filter((_, at) => at % every === 0);
}
