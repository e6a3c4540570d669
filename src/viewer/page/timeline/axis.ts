import { utcDay, utcTicks } from 'd3-time';
import { MONTHS_SHORT } from '../texts.ts';
import { DAYS_OF_YEAR, dateOfDay, dayOfDate, startOfMonth } from './days.ts';

/** A stretch of days, half-open, as in `days.ts`. */
export type Range = readonly [from: number, to: number];

export interface Axis {
  readonly range: Range;
  /** Pixels from left to right. */
  readonly width: number;
  readonly xOf: (day: number) => number;
  readonly dayAt: (x: number) => number;
}

export function createAxis(range: Range, width: number): Axis {
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

/** Pixels that a label needs. */
const ROOM = 72;

/** Days, weeks, months or years, as many as there is room for; the year stands wherever it begins, and at the first. */
export function findTicks({ range: [from, to], width }: Axis): Tick[] {
  const most = Math.max(2, Math.floor(width / ROOM));
  const wanted = utcTicks(dateOfDay(from), dateOfDay(to), most);
  const [first, second] = wanted;
  const isFiner = first && second && second.getTime() - first.getTime() < 86_400_000;
  const days = (isFiner ? utcDay.range(dateOfDay(Math.ceil(from)), dateOfDay(to)) : wanted).map(
    (date) => ({ date, day: dayOfDate(date) }),
  );
  const areYears = days.every(({ date }) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const areMonths = days.every(({ date }) => date.getUTCDate() === 1);
  return days.map(({ date, day }, at) => {
    const year = String(date.getUTCFullYear());
    if (areYears) return { day, label: year };
    const month = MONTHS_SHORT[date.getUTCMonth()] ?? '';
    const before = days[at - 1];
    const hasYear = before === undefined || before.date.getUTCFullYear() !== date.getUTCFullYear();
    const label = areMonths ? month : `${date.getUTCDate()} ${month}`;
    return { day, label: hasYear ? `${label} ${year}` : label };
  });
}

/** The year that is not known. */
export const UNKNOWN_YEAR: Range = [0, DAYS_OF_YEAR];

/** Its months, or every third where there is little room. */
export function monthTicks({ width }: Axis): Tick[] {
  const every = width / 12 < 34 ? 3 : 1;
  return MONTHS_SHORT.flatMap((label, at) =>
    at % every === 0 ? [{ day: startOfMonth(at + 1), label }] : [],
  );
}
