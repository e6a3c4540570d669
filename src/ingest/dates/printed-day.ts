import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { monthNumber } from './month-number.ts';

/**
 * A date as printed in metadata, as EDTF no more exact than stated; a timestamp gives its day as
 * printed, in its own time zone. Null if there is none, or if day and month could be swapped
 * (03/04/2024).
 */
export function printedDay(printed: string): string | null {
  const value = read(printed.trim().slice(0, LONGEST).replace(LABEL, '').replace(WEEKDAY, ''));
  return value !== null && boundsOfEdtf(value) ? value : null;
}

/** Characters. */
const LONGEST = 100;
const LABEL =
  /^(?:first |last )?(?:published|posted|updated|modified|created)(?: on| at)?\s{0,4}:?\s{1,4}(?=\S)/i;
/** "Tue, ", "Wednesday " before a date with the month in words. */
const WEEKDAY =
  /^(?!\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\p{L}{2,12}\.?,?\s+(?=\p{L}|\d{1,2}(?!\d))/u;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T\s,Zz+(])/;
const MONTH_ONLY = /^(\d{4})(?:-(\d{2}))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T\d|\d{4}(?:\d{2})?$)/;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?(?:\s+(?:of|de))?[\s-]+(\p{L}{3,12})\.?,?(?:\s+del?)?[\s-]+(\d{4})(?!\d)/u;
const MONTH_FIRST =
  /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s+)?(\d{4})(?!\d)/u;
const YEAR_THEN_NAME = /^(\d{4}),?\s+(\p{L}{3,12})\.?\s+(\d{1,2})(?!\d)/u;
const NAME_AND_YEAR = /^(\p{L}{3,12})\.?,?(?:\s+de)?\s+(\d{4})$/u;

function read(value: string): string | null {
  const [, year, month] = MONTH_ONLY.exec(value) ?? [];
  if (year) return month ? `${year}-${month}` : year;
  const first = YEAR_FIRST.exec(value);
  if (first) return joined(first[1], first[3], first[4]);
  const compact = COMPACT.exec(value);
  if (compact) return joined(compact[1], compact[2], compact[3]);
  const numbers = NUMBERS.exec(value);
  if (numbers) return orderKnown(Number(numbers[1]), Number(numbers[3]), numbers[4] ?? '');
  const dayFirst = DAY_FIRST.exec(value);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(value);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = YEAR_THEN_NAME.exec(value);
  if (yearFirst) return named(yearFirst[1], yearFirst[2], yearFirst[3]);
  const [, name = '', of = ''] = NAME_AND_YEAR.exec(value) ?? [];
  const number = monthNumber(name);
  return number && `${of}-${number}`;
}

/** A day and a month of which only one can be the month, or which are the same number. */
function orderKnown(a: number, b: number, year: string): string | null {
  if (a !== b && a <= 12 && b <= 12) return null;
  return a > 12 ? joined(year, String(b), String(a)) : joined(year, String(a), String(b));
}

function named(year = '', name = '', day = ''): string | null {
  const month = monthNumber(name);
  return month && joined(year, month, day);
}

const joined = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
