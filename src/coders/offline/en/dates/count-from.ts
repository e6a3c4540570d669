import { unreachable } from '../../../../model/unreachable.ts';
import { anchorDay, type PublicationDate } from './anchor.ts';
import { daysInMonth, mondayOf, partsOf } from './days.ts';
import { calendar } from './lexicon.ts';
import { dayOf, type Moment, weekMoment } from './moment.ts';
import type { Grain } from './schemas.ts';

/**
 * The unit of this grain `steps` after the one that contains the anchor. Parts the anchor does not
 * have stay open.
 */
export function countFrom(anchor: PublicationDate | null, grain: Grain, steps: number): Moment {
  if (!anchor) return { grain };
  const day = anchorDay(anchor);
  switch (grain) {
    case 'day':
      return day === null ? openDay(anchor) : dayOf(day + steps);
    case 'week':
      return day === null ? { grain, year: anchor.year } : weekMoment(day + steps * 7);
    case 'weekend':
      return day === null ? { grain, year: anchor.year } : weekMoment(day + steps * 7, 'weekend');
    case 'month':
      return anchor.month === undefined
        ? { grain, ...(steps === 0 && { year: anchor.year }) }
        : countMonths(anchor.year, anchor.month, steps);
    case 'quarter':
    case 'half':
      return countParts(anchor, grain, steps);
    case 'season':
      return { grain, year: anchor.year };
    case 'year':
      return { grain, year: anchor.year + steps };
    case 'decade':
      return { grain, year: (Math.floor(anchor.year / 10) + steps) * 10 };
    case 'century':
      return { grain, year: (Math.floor(anchor.year / 100) + steps) * 100 };
    default:
      return unreachable(grain);
  }
}

const openDay = ({ year, month }: PublicationDate): Moment => ({
  grain: 'day',
  year,
  ...(month !== undefined && { month }),
});

function countMonths(year: number, month: number, steps: number): Moment {
  const months = year * 12 + (month - 1) + steps;
  return { grain: 'month', year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

function countParts(
  { year, month }: PublicationDate,
  grain: 'quarter' | 'half',
  steps: number,
): Moment {
  if (month === undefined) return { grain, year };
  const [parts, months] = grain === 'quarter' ? [4, 3] : [2, 6];
  const count = year * parts + Math.floor((month - 1) / months) + steps;
  return { grain, year: Math.floor(count / parts), part: (((count % parts) + parts) % parts) + 1 };
}

/** The moment shifted by `steps` units of `grain`: Q1 plus a year is the next Q1. */
export function countOn(moment: Moment, grain: Grain, steps: number): Moment {
  const { year, month, part } = moment;
  if (year === undefined) return moment;
  if (grain === 'year') return shiftYear(moment, year + steps);
  if (moment.grain === 'week' && grain === 'week') {
    return weekMoment(mondayOf(year, Number(part)) + steps * 7);
  }
  if (moment.grain === 'quarter' && grain === 'quarter') {
    return countFrom({ year, month: Number(part) * 3 }, 'quarter', steps);
  }
  if (month === undefined && grain !== 'decade' && grain !== 'century') return { grain };
  return countFrom(
    { year, ...(month && { month }), ...(moment.day && { day: moment.day }) },
    grain,
    steps,
  );
}

function shiftYear(moment: Moment, year: number): Moment {
  const { month, day } = moment;
  if (moment.grain !== 'day' || month === undefined || day === undefined)
    return { ...moment, year };
  return { ...moment, year, day: Math.min(day, daysInMonth(year, month)) };
}

/** The month in which the moment begins, used to tell what is past; 1 if unknown. */
export function monthIn({ grain, month, part }: Moment): number {
  if (month !== undefined) return month;
  if (grain === 'quarter') return Number(part) * 3 - 2;
  if (grain === 'half') return Number(part) * 6 - 5;
  if (grain === 'season')
    return calendar.seasons.find(({ code }) => code === part)?.firstMonth ?? 1;
  if (grain === 'week' && part !== undefined) return partsOf(mondayOf(2001, Number(part))).month;
  return 1;
}
