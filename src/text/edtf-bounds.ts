import edtf from 'edtf';
import { memoize } from '../model/memoize.ts';

/**
 * The part of EDTF (ISO 8601-2) that reporting needs: dates with unspecified digits, seasons,
 * intervals with open ends, sets. The `edtf` package validates; the bounds are computed here,
 * because it gives `XXXX-05-31` the years 0 to 9999, refuses its qualifiers and accepts 29 February
 * of any year.
 */
export interface EdtfBounds {
  /** ISO dates: the first and last day the value allows; absent if the year would be a guess. */
  readonly earliest?: string;
  readonly latest?: string;
  /** The inner bounds of an interval whose ends are longer than a day. */
  readonly latestStart?: string;
  readonly earliestEnd?: string;
  readonly precision: DatePrecision;
}
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'range' | 'unknown';

const POINT = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;
/** A day that exists needs no parser: most dates of reporting are such, and it is slow. */
const PLAIN_DAY = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-\d{2}$/;
const QUALIFIER = /[?~%]/g;
const MONTHS_OF_QUARTER: Record<string, [string, string]> = {
  '33': ['01', '03'],
  '34': ['04', '06'],
  '35': ['07', '09'],
  '36': ['10', '12'],
};

const OPEN: EdtfBounds = { precision: 'unknown' };

/** The bounds of an EDTF value; null if it is not EDTF or names a day that does not exist. */
export function boundsOfEdtf(value: string): EdtfBounds | null {
  const bare = value.replace(QUALIFIER, '');
  if (bare.includes('/')) return boundsOfInterval(bare);
  if (/^[[{].*[\]}]$/.test(bare)) return boundsOfSet(bare);
  return boundsOfPoint(bare);
}

function boundsOfInterval(value: string): EdtfBounds | null {
  const [first = '', last = '', ...more] = value.split('/');
  const start = isOpen(first) ? OPEN : boundsOfPoint(first);
  const end = isOpen(last) ? OPEN : boundsOfPoint(last);
  if (more.length > 0 || !start || !end || (isOpen(first) && isOpen(last))) return null;
  if (start.earliest && end.latest && end.latest < start.earliest) return null;
  return {
    ...(start.earliest && { earliest: start.earliest }),
    ...(end.latest && { latest: end.latest }),
    ...(start.latest && start.latest !== start.earliest && { latestStart: start.latest }),
    ...(end.earliest && end.earliest !== end.latest && { earliestEnd: end.earliest }),
    precision: 'range',
  };
}

function boundsOfSet(value: string): EdtfBounds | null {
  const points = value
    .slice(1, -1)
    .split(/\.\.|,/)
    .map((point) => boundsOfPoint(point.trim()));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.includes(null)) return null;
  return {
    ...(first.earliest && { earliest: first.earliest }),
    ...(last.latest && { latest: last.latest }),
    precision: 'range',
  };
}

function boundsOfPoint(value: string): EdtfBounds | null {
  const [, year = '', month, day] = POINT.exec(value) ?? [];
  if (year === '' || !existsDay(year, month, day)) return null;
  if (!PLAIN_DAY.test(value) && !isValid(value)) return null;
  const precision = precisionOf(year, month, day);
  if (year.startsWith('XX')) return { precision };
  const [firstMonth, lastMonth] = monthsOf(month);
  const firstYear = year.replaceAll('X', '0');
  const lastYear = year.replaceAll('X', '9');
  const [firstDay, lastDay] =
    day === undefined || day === 'XX'
      ? ['01', daysIn(lastYear, lastMonth)]
      : [day.replace('X', '0'), day.replace('X', '9')];
  return {
    earliest: `${firstYear}-${firstMonth}-${firstDay}`,
    latest: `${lastYear}-${lastMonth}-${lastDay > daysIn(lastYear, lastMonth) ? daysIn(lastYear, lastMonth) : lastDay}`,
    precision,
  };
}

function existsDay(year: string, month?: string, day?: string): boolean {
  if (day === undefined || day.includes('X') || month === undefined) return true;
  return day >= '01' && day <= daysIn(year, month);
}

/** The finest part that is given in full. */
function precisionOf(year: string, month?: string, day?: string): DatePrecision {
  if (day !== undefined && !day.includes('X')) return 'day';
  if (month !== undefined && !month.includes('X')) return month > '12' ? 'season' : 'month';
  if (!year.includes('X')) return 'year';
  return /^\d{3}X$/.test(year) ? 'decade' : 'unknown';
}

/** First and last month. A season spans the whole year, as its months depend on the hemisphere. */
function monthsOf(month?: string): [string, string] {
  if (month === undefined || month.includes('X')) return ['01', '12'];
  return MONTHS_OF_QUARTER[month] ?? (month > '12' ? ['01', '12'] : [month, month]);
}

/** The last day of a month; 29 for February of an unknown year. */
function daysIn(year: string, month: string): string {
  if (month.includes('X')) return '31';
  if (month === '02' && year.includes('X')) return '29';
  const days = new Date(Date.UTC(Number(year.replaceAll('X', '0')), Number(month), 0)).getUTCDate();
  return String(days).padStart(2, '0');
}

const isOpen = (end: string): boolean => end === '' || end === '..';

/** The same dates recur, and validating them takes a tenth of the time to read an article. */
const isValid = memoize((value: string): boolean => {
  try {
    edtf(value, { types: ['Date', 'Year', 'Decade', 'Season'] });
    return true;
  } catch {
    return false;
  }
}, 20_000);
