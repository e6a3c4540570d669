import { type Found, longest, type Told } from './read-longest.ts';
import { mayStart } from './starters.ts';

/** "5 p.m. local time (1400 GMT) on 12 June". */
const TIME_THEN_DAY =
  /^(?: local time)?(?: \(\d{1,2}:?\d{2} (?:GMT|UTC|local time|[A-Z]{3,4})\))?,?\s{1,3}(?:on\s+|of\s+)?/;
const DAY_THEN_TIME = /^,?\s{1,3}(?:at\s+|in\s+)?(?:around\s+|about\s+)?/;
const PART_AFTER = /^\s{1,3}(?:morning|afternoon|evening|night)(?![\p{L}])/iu;

/**
 * Joins a time and its day into one expression: "3:30 a.m. on Tuesday", "Tuesday morning", "the
 * night of 3 May".
 */
export function joined(text: string, found: Found, told: Told): Found {
  if (found.moment?.grain !== 'day' && found.type !== 'TIME') return found;
  if (found.type === 'DATE') return joinTime(text, found, told);
  if (found.time === undefined) return found;
  const link = TIME_THEN_DAY.exec(text.slice(found.end, found.end + 48))?.[0];
  if (link === undefined) return found;
  const at = found.end + link.length;
  if (!mayStart(/^[\p{L}\p{N}]+/u.exec(text.slice(at, at + 24))?.[0] ?? '')) return found;
  const day = longest(text, at, told);
  if (day?.type !== 'DATE' || day.moment?.grain !== 'day') return found;
  return { ...found, end: day.end, moment: day.moment, counted: day.counted };
}

function joinTime(text: string, day: Found, told: Told): Found {
  const part = PART_AFTER.exec(text.slice(day.end, day.end + 14))?.[0];
  if (part !== undefined) {
    const code =
      { m: 'TMO', a: 'TAF', e: 'TEV', n: 'TNI' }[part.trim().toLowerCase().charAt(0)] ?? 'TNI';
    return { ...day, type: 'TIME', time: code, end: day.end + part.length };
  }
  const link = DAY_THEN_TIME.exec(text.slice(day.end, day.end + 20))?.[0];
  if (link === undefined) return day;
  const time = /^\d/.test(text.slice(day.end + link.length))
    ? longest(text, day.end + link.length, told)
    : null;
  if (time?.type !== 'TIME' || !time.time?.includes(':')) return day;
  return { ...day, type: 'TIME', time: time.time, end: time.end };
}
