import { type Anchor, anchorDay } from './anchor.ts';
import { monthIn } from './count-from.ts';
import { dayNumber, weekdayNumber } from './days.ts';
import { dayOf, existsDay, type Moment } from './moment.ts';

/** Which way from the anchor: `strict` ones ("last July") leave out the anchor's own unit. */
export type Direction = 'past' | 'future' | 'last' | 'next' | null;

/** Months. Without cues, a date this little ahead is nearer than its like a year ago. */
const NEAR = 2;

/** The moment with its year, the nearest in the direction; left open without an anchor. */
export function giveYear(moment: Moment, anchor: Anchor | null, direction: Direction): Moment {
  if (!anchor) return moment;
  if (anchor.month === undefined) return moment;
  const year = existing(anchor.year + yearStep(moment, anchor, direction), moment, direction);
  return { ...moment, year };
}

function yearStep(moment: Moment, anchor: Anchor, direction: Direction): number {
  const months = monthIn(moment) - (anchor.month ?? 1);
  const days = moment.day === undefined || anchor.day === undefined ? 0 : moment.day - anchor.day;
  const ahead = months || days;
  switch (direction) {
    case 'past':
      return ahead > 0 ? -1 : 0;
    case 'last':
      return ahead >= 0 ? -1 : 0;
    case 'future':
      return ahead < 0 ? 1 : 0;
    case 'next':
      return ahead <= 0 ? 1 : 0;
    case null:
      if (months > NEAR) return -1;
      return months < NEAR - 12 ? 1 : 0;
    default:
      return direction satisfies never;
  }
}

/** 29 February: the nearest leap year. */
function existing(year: number, { month, day }: Moment, direction: Direction): number {
  if (month !== 2 || day !== 29) return year;
  const step = direction === 'future' || direction === 'next' ? 1 : -1;
  let leap = year;
  while (!existsDay(leap, 2, 29)) leap += step;
  return leap;
}

/** The weekday nearest to the anchor in the direction; what stays open without the anchor's day. */
export function giveWeek(weekday: number, anchor: Anchor | null, direction: Direction): Moment {
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
