import type { Anchor } from './anchor.ts';
import { giveYear } from './direction.ts';
import type { Moment } from './moment.ts';
import { date, type Here, type Reading } from './rule.ts';

/** Years printed in a text, as a history prints them: "in 1943", "(1918)", "May 1944". */
const YEAR = /(?<![\p{L}\p{N}.,-])(1[0-9]\d\d|20\d\d)(?![\p{L}\p{N}%]|[.,]\d)/gu;
/** So many years, and so great a part of them long gone, make a text a history. */
const FEWEST = 8;
const SHARE = 0.8;
const LONG_AGO = 3;
/** News names days of the week; a history hardly does. */
const NEWS =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|tomorrow|overnight)\b/g;
const NEWSY = 0.1;
/** Without a month told, the middle of the year: any month then falls into the same year. */
const MIDDLE = 7;

/** Whether a text tells of years long past, so that its "in September" is not the latest September. */
export function isHistory(text: string, anchor: Anchor | null): boolean {
  if (!anchor) return false;
  const years = [...text.matchAll(YEAR)].map(([, year]) => Number(year));
  const gone = years.filter((year) => year <= anchor.year - LONG_AGO).length;
  if (gone < FEWEST || gone < years.length * SHARE) return false;
  return [...text.matchAll(NEWS)].length <= years.length * NEWSY;
}

/** What months without a year are counted from in a history: the year told of last. */
export function eraOf(told: Moment | null): Anchor | null {
  if (told?.year === undefined || told.grain === 'decade' || told.grain === 'century') return null;
  return { year: told.year, month: told.month ?? MIDDLE };
}

/** A moment with the year that the text leaves out: the story's own in a history, else by the publication. */
export function datedInEra(moment: Moment, here: Here, confidence: number): Reading {
  if (!here.history) {
    const given = giveYear(moment, here.anchor, here.direction());
    return date(given, 'publication', confidence);
  }
  const era = eraOf(here.focus);
  return date(era ? giveYear(moment, era, null) : moment, 'event', confidence - 0.2);
}
