import { anchorDay, type PublicationDate } from './anchor.ts';
import { monthIn } from './count-from.ts';
import { dayNumber, weekdayNumber } from './days.ts';
import { dayOf, existsDay, type Moment } from './moment.ts';

/**
 * Direction from the anchor. `last` and `next` ("last July") exclude the anchor's own unit; `past`
 * and `future` do not.
 */
export type Direction = 'past' | 'future' | 'last' | 'next' | null;

/**
 * Weight of a distance in the future relative to one in the past, by the surrounding words. News
 * mostly reports the past, but "Dec. 15" in a November text usually means next month.
 */
const WEIGHT = { past: 2.2, future: 0.5, none: 1.3 } as const;

/** Adds the nearest year in the given direction; left open without an anchor. */
export function giveYear(
  moment: Moment,
  anchor: PublicationDate | null,
  direction: Direction,
): Moment {
  if (!anchor) return moment;
  if (anchor.month === undefined) return moment;
  const year = existing(anchor.year + yearStep(moment, anchor, direction), moment, direction);
  return { ...moment, year };
}

function yearStep(moment: Moment, anchor: PublicationDate, direction: Direction): number {
  const months = monthIn(moment) - (anchor.month ?? 1);
  const days = moment.day === undefined || anchor.day === undefined ? 0 : moment.day - anchor.day;
  const ahead = months + days / 31;
  if (direction === 'last') return ahead >= 0 ? -1 : 0;
  if (direction === 'next') return ahead <= 0 ? 1 : 0;
  const far = (step: number) => {
    const distance = ahead + 12 * step;
    return distance > 0 ? distance * WEIGHT[direction ?? 'none'] : -distance;
  };
  return [0, -1, 1].reduce((best, step) => (far(step) < far(best) ? step : best));
}

/** For 29 February, the nearest leap year. */
function existing(year: number, { month, day }: Moment, direction: Direction): number {
  if (month !== 2 || day !== 29) return year;
  const step = direction === 'future' || direction === 'next' ? 1 : -1;
  let leap = year;
  while (!existsDay(leap, 2, 29)) leap += step;
  return leap;
}

/** The nearest such weekday in the given direction; open if the anchor has no day. */
export function giveWeek(
  weekday: number,
  anchor: PublicationDate | null,
  direction: Direction,
): Moment {
  const today = anchorDay(anchor);
  if (today === null) {
    return anchor?.month === undefined
      ? { grain: 'day', part: weekday, ...(anchor && { year: anchor.year }) }
      : { grain: 'day', year: anchor.year, month: anchor.month };
  }
  const back = (weekdayNumber(today) - weekday + 7) % 7;
  if (direction === 'future') return dayOf(today + ((7 - back) % 7));
  if (direction === 'next') return dayOf(today + (7 - back));
  return dayOf(direction === 'last' && back === 0 ? today - 7 : today - back);
}

export const dayInYear = (year: number, month: number, day: number): Moment | null =>
  existsDay(year, month, day) ? dayOf(dayNumber(year, month, day)) : null;
