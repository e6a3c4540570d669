import type { NodeOf } from '../../model/graph.ts';
import { unreachable } from '../../model/unreachable.ts';

/**
 * The days between which something happened, as far as an article says: ISO dates, both ends
 * included, null if open. `yearless` is a day or month without a year (`05-31`, `05`).
 */
export interface When {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly yearless: string | null;
}

export const OPEN: When = { earliest: null, latest: null, yearless: null };

/** What a date expression says about the event it dates: "before 5 May" limits one end only. */
export function whenOf(date: NodeOf<'Date'>): When {
  const earliest = date.earliest ?? null;
  const latest = date.latest ?? null;
  const yearless = /^XXXX-(\d\d(?:-\d\d)?)$/.exec(date.edtf ?? '')?.[1] ?? null;
  switch (date.relation) {
    case 'before':
    case 'until':
      return { earliest: null, latest, yearless: null };
    case 'after':
    case 'since':
      return { earliest, latest: null, yearless: null };
    case 'about':
      return OPEN;
    case 'on':
    case 'between':
      return { earliest, latest, yearless };
    default:
      return unreachable(date.relation);
  }
}

/** How two dates compare; `near`: at most two days apart, as careless reports are. */
export type Concurrence = 'same-day' | 'overlap' | 'unknown' | 'near' | 'apart';

const DAY = 86_400_000;
const NEAR_DAYS = 2;

export function concurrence(a: When, b: When): Concurrence {
  if (a.yearless !== null || b.yearless !== null) return withoutYear(a, b);
  const isDay = (when: When) => when.earliest !== null && when.earliest === when.latest;
  if (isDay(a) && isDay(b) && a.earliest === b.earliest) return 'same-day';
  const gap = Math.max(daysBetween(a.latest, b.earliest), daysBetween(b.latest, a.earliest));
  if (gap > NEAR_DAYS) return 'apart';
  if (gap > 0) return 'near';
  return isBounded(a) && isBounded(b) ? 'overlap' : 'unknown';
}

/** A day without a year matches that day of any year, and a month that contains it. */
function withoutYear(a: When, b: When): Concurrence {
  const [first, second] = [monthDays(a), monthDays(b)];
  if (first === null || second === null) return 'unknown';
  if (first === second) return first.length === 5 ? 'same-day' : 'overlap';
  return first.startsWith(second) || second.startsWith(first) ? 'overlap' : 'apart';
}

function monthDays({ yearless, earliest, latest }: When): string | null {
  if (yearless !== null) return yearless;
  if (earliest === null || latest === null) return null;
  if (earliest === latest) return earliest.slice(5);
  return earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(5, 7) : null;
}

/**
 * Days from the end of one to the start of the other; at most 0 if they overlap or an end is open.
 */
const daysBetween = (latest: string | null, earliest: string | null): number =>
  latest === null || earliest === null || earliest <= latest
    ? 0
    : (Date.parse(earliest) - Date.parse(latest)) / DAY;

const isBounded = ({ earliest, latest }: When): boolean => earliest !== null && latest !== null;
