import type { DatedEntry } from '../../../../model/source.ts';
import { anchorsOf } from './anchors.ts';
import { edtfOf } from './moment.ts';
import { scanDates } from './scan.ts';

/** Characters of a line with nothing but a day or a time, and of the words of an entry. */
const LONGEST_HEAD = 70;
const PROSE = 40;
/** Words and marks that stand beside the time at the head of an entry. */
const BESIDE =
  /^(?:[\s,;:|/()[\]·•–—-]|\b(?:posted|published|updated|at|on|the|local time|time|ago|gmt|utc|e[ds]?t|[bc]e?st|eest|eet|cet|msk|ist|pst|pdt)\b)*$/i;
/** A bare clock, which is a time only at the head of an entry. */
const CLOCK = /(?<!\d)([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d%])(?::[0-5]\d)?/;
/** What parts a time or day that begins a line from the words of the entry. */
const BEGINS =
  /^[\s,]{0,8}(?:[01]?\d|2[0-3])?(?::[0-5]\d)?(?: [A-Z]{2,4})?\s{0,8}(?:[|:–—]|-\s)\s{0,8}\S/;
/** One of the marks of `BEGINS`, without which a line of prose cannot be the head of an entry. */
const MARK = /[|:–—]|-\s/;
/** Characters after a day in which its time stands. */
const CLOCK_REACH = 8;
const LINE = /[^\n]+/g;

/** The head of an entry: its day if it states one, and its time of day. */
interface Headline {
  readonly start: number;
  readonly day: string | null;
  /** "09:40"; null if it states only a day. */
  readonly time: string | null;
}

/**
 * Entries of a live blog in plain text, by lines such as "15 May, 09:40 GMT". Empty if fewer than
 * two of them have words. A day that times alone do not tell is null.
 */
export function findEntries(text: string, published: string | null): DatedEntry[] {
  const heads: Headline[] = [];
  let withWords = 0;
  let isOpen = false;
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const head = /\d/.test(line.slice(0, PROSE)) ? headIn(line, index, published) : null;
    if (head) heads.push(head);
    const hasWords = line.length >= PROSE && (head === null || line.length > LONGEST_HEAD);
    if (head) isOpen = true;
    if (isOpen && hasWords) withWords += 1;
    if (hasWords) isOpen = false;
  }
  return withWords < 2 ? [] : withDays(heads, published);
}

function headIn(line: string, start: number, published: string | null): Headline | null {
  const short = line.slice(0, LONGEST_HEAD);
  // asked about nearly every paragraph of an article
  if (line.length > LONGEST_HEAD && !MARK.test(short)) return null;
  const found = scanDates(short, anchorsOf(published, []));
  const [first] = found;
  if (!first) return bareClock(line, start);
  let rest = short;
  for (const { start: from, end } of [...found].reverse())
    rest = rest.slice(0, from) + rest.slice(end);
  const isAlone = line.length <= LONGEST_HEAD && BESIDE.test(rest.replace(CLOCK, ' '));
  const begins = BESIDE.test(short.slice(0, first.start)) && BEGINS.test(short.slice(first.end));
  if (!isAlone && !begins) return null;
  const told = isAlone ? found : [first];
  const time = timeIn(told, isAlone ? rest : short.slice(first.end, first.end + CLOCK_REACH));
  // Without a publication date, only a day that the line states is known.
  const stated = scanDates(short, anchorsOf(null, [])).find(
    ({ moment }) => moment?.day !== undefined,
  );
  const dated = stated && told.find((one) => one.start === stated.start);
  const day = dated?.moment ? edtfOf(dated.moment) : null;
  return day === null && time === null ? null : { start, day, time };
}

/** "14:32" alone on a line. */
function bareClock(line: string, start: number): Headline | null {
  const time = line.length <= LONGEST_HEAD ? timeIn([], line) : null;
  return time === null || !BESIDE.test(line.replace(CLOCK, ' '))
    ? null
    : { start, day: null, time };
}

/** "09:40" of a reading, else of a bare clock. */
function timeIn(found: readonly { readonly time?: string }[], rest: string): string | null {
  const [read] = found.flatMap(({ time = '' }) => /^T(\d\d:\d\d)/.exec(time)?.[1] ?? []);
  const [, hour, minute] = CLOCK.exec(rest) ?? [];
  return read ?? (hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}`);
}

/** Times alone are of the day before them as long as they go on in one direction. */
function withDays(heads: readonly Headline[], published: string | null): DatedEntry[] {
  const days = [published, ...heads.map(({ day }) => day)].flatMap((day) => day ?? []);
  const isMixed = heads.every(({ day }) => day === null) && !isOneWay(heads);
  let direction = days.length > 1 ? Math.sign(compare(days.at(-1) ?? '', days[0] ?? '')) : 0;
  let day = isMixed ? null : published;
  let last: string | null = null;
  return heads.map((head) => {
    const { start, time } = head;
    if (head.day !== null) day = head.day;
    else if (last !== null && time !== null) {
      const step = Math.sign(compare(time, last));
      if (direction === 0) direction = step;
      if (step !== 0 && step !== direction) day = null;
    }
    last = time;
    return { start, published: day };
  });
}

function isOneWay(heads: readonly Headline[]): boolean {
  const steps = heads.map(({ time }, at) => compare(time ?? '', heads[at - 1]?.time ?? time ?? ''));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
