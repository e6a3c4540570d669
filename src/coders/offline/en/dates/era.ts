import type { PublicationDate } from './anchor.ts';
import { giveYear } from './direction.ts';
import type { Moment } from './moment.ts';
import { type DateReading, date, type Here } from './rule.ts';

/** A year as histories print it: "in 1943", "(1918)", "May 1944". */
const YEAR = /(?<![\p{L}\p{N}.,-])(1[0-9]\d\d|20\d\d)(?![\p{L}\p{N}%]|[.,]\d)/gu;
/** A history has at least this many years, and this share of them `LONG_AGO` or more years back. */
const FEWEST = 8;
const SHARE = 0.8;
const LONG_AGO = 3;
/** News names weekdays; histories rarely do. */
const NEWS =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|tomorrow|overnight)\b/g;
const NEWSY = 0.1;
/** Mid-year, for a year without a month: every month is then nearest in the same year. */
const MIDDLE = 7;

/** Whether a text is about years long past, where "in September" is not the latest September. */
export function isHistory(text: string, anchor: PublicationDate | null): boolean {
  if (!anchor) return false;
  const years = [...text.matchAll(YEAR)].map(([, year]) => Number(year));
  const gone = years.filter((year) => year <= anchor.year - LONG_AGO).length;
  if (gone < FEWEST || gone < years.length * SHARE) return false;
  return [...text.matchAll(NEWS)].length <= years.length * NEWSY;
}

/** In a history, the anchor for months without a year: the last year mentioned. */
export function eraOf(told: Moment | null): PublicationDate | null {
  if (told?.year === undefined || told.grain === 'decade' || told.grain === 'century') return null;
  return { year: told.year, month: told.month ?? MIDDLE };
}

/** Adds a missing year: from the narrative in a history, otherwise from the publication date. */
export function datedInEra(moment: Moment, here: Here, confidence: number): DateReading {
  if (!here.history) {
    const given = giveYear(moment, here.anchor, here.direction());
    return date(given, 'publication', confidence);
  }
  const era = eraOf(here.focus);
  return date(era ? giveYear(moment, era, null) : moment, 'event', confidence - 0.2);
}
