import { unreachable } from '../../../../model/unreachable.ts';
import { daysInMonth, mondayOf, partsOf, weekOf } from './days.ts';
import { knownBounds } from './known-bounds.ts';
import { calendar } from './lexicon.ts';
import type { Grain } from './schemas.ts';

/**
 * A calendar period as far as it is known; missing parts are written X. `part` is the number of a
 * week, quarter or half, the code of a season (SP SU FA WI), or the weekday of a day with no date.
 * For a decade or century, `year` is its first year (1990, 1900).
 */
export interface Moment {
  readonly grain: Grain;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly part?: number | string;
}

const two = (number: number | undefined): string =>
  number === undefined ? 'XX' : String(number).padStart(2, '0');
const four = (year: number | undefined): string =>
  year === undefined ? 'XXXX' : String(year).padStart(4, '0');

/** The moment for one day. */
export function dayOf(number: number): Moment {
  return { grain: 'day', ...partsOf(number) };
}

export const weekMoment = (day: number, grain: 'week' | 'weekend' = 'week'): Moment => {
  const { year, week } = weekOf(day);
  return { grain, year, part: week };
};

/** Whether the day exists: no 31 June; 29 February only in a leap or unknown year. */
export function existsDay(year: number | undefined, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

export function timexOf({ grain, year, month, day, part }: Moment): string {
  switch (grain) {
    case 'day':
      return month === undefined && part !== undefined
        ? `${four(year)}-WXX-${part}`
        : `${four(year)}-${two(month)}-${two(day)}`;
    case 'week':
      return `${four(year)}-W${two(part as number | undefined)}`;
    case 'weekend':
      return `${four(year)}-W${two(part as number | undefined)}-WE`;
    case 'month':
      return `${four(year)}-${two(month)}`;
    case 'season':
      return `${four(year)}-${part ?? 'XX'}`;
    case 'quarter':
      return `${four(year)}-Q${part ?? 'X'}`;
    case 'half':
      return `${four(year)}-H${part ?? 'X'}`;
    case 'year':
      return four(year);
    case 'decade':
      return four(year).slice(0, 3);
    case 'century':
      return four(year).slice(0, 2);
    default:
      return unreachable(grain);
  }
}

/** The EDTF value; null if EDTF cannot express it (a weekday of an unknown week). */
export function edtfOf(moment: Moment): string | null {
  const value = rawEdtf(moment);
  return value !== null && /\d/.test(value) && knownBounds(value) ? value : null;
}

function rawEdtf(moment: Moment): string | null {
  const { grain, year, part } = moment;
  switch (grain) {
    case 'day':
      return moment.month === undefined ? null : timexOf(moment);
    case 'month':
    case 'year':
      return timexOf(moment);
    case 'decade':
      return year === undefined ? null : `${four(year).slice(0, 3)}X`;
    case 'century':
      return year === undefined ? null : `${four(year).slice(0, 2)}XX`;
    case 'season': {
      const season = calendar.seasons.find(({ code }) => code === part);
      return season === undefined ? null : `${four(year)}-${season.edtf}`;
    }
    case 'quarter':
      return part === undefined ? null : `${four(year)}-${32 + Number(part)}`;
    case 'half':
      return year === undefined || part === undefined
        ? null
        : `${four(year)}-${part === 1 ? '01' : '07'}/${four(year)}-${part === 1 ? '06' : '12'}`;
    case 'week':
    case 'weekend': {
      if (year === undefined || part === undefined) return null;
      const monday = mondayOf(year, Number(part));
      const first = grain === 'week' ? monday : monday + 5;
      return `${timexOf(dayOf(first))}/${timexOf(dayOf(monday + 6))}`;
    }
    default:
      return unreachable(grain);
  }
}
