import { dayNumber } from './days.ts';
import { existsDay, type Moment } from './moment.ts';

/** The publication date as far as it is known: a year, a month or a day. */
export interface PublicationDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * Reads an EDTF or ISO date without its time, up to the first open part; null for an interval, and
 * for a day that somebody doubts: the day before it would be stated as if it were known.
 */
export function readAnchor(published: string | null): PublicationDate | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T-])/.exec(published ?? '');
  if (!found || /[/?~%]/.test(published ?? '')) return null;
  const year = Number(found[1]);
  const month = Number(found[2] ?? 0);
  if (month < 1 || month > 12) return { year };
  const day = Number(found[3] ?? 0);
  return existsDay(year, month, day) ? { year, month, day } : { year, month };
}

/** The day number, if the full date is known. */
export const anchorDay = (anchor: PublicationDate | null): number | null =>
  anchor?.month === undefined || anchor.day === undefined
    ? null
    : dayNumber(anchor.year, anchor.month, anchor.day);

/** A resolved moment as an anchor, so that others can be counted from it. */
export function anchorOf({ year, month, day, grain }: Moment): PublicationDate | null {
  if (year === undefined || !['day', 'month', 'year'].includes(grain)) return null;
  if (month === undefined) return { year };
  return day === undefined ? { year, month } : { year, month, day };
}
