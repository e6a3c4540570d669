import type { Anchor } from './anchor.ts';
import { modifiers } from './lexicon.ts';
import type { Moment } from './moment.ts';
import { compile, DETERMINERS, STARTERS } from './pattern.ts';
import type { Here, Reading, Rule } from './rule.ts';
import { absoluteRules } from './rules/absolute.ts';
import { clockRules } from './rules/clock.ts';
import { dayRules } from './rules/days.ts';
import { durationRules } from './rules/durations.ts';
import { fiscalRules } from './rules/fiscal.ts';
import { intervalRules } from './rules/intervals.ts';
import { referenceRules } from './rules/references.ts';
import { unitRules } from './rules/units.ts';
import { directionOf, wordAfter, wordBefore } from './surroundings.ts';

/** One reading with the words it is read from. */
export interface Found extends Reading {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const RULES: readonly Rule[] = [
  ...intervalRules,
  ...absoluteRules,
  ...dayRules,
  ...fiscalRules,
  ...unitRules,
  ...clockRules,
  ...durationRules,
  ...referenceRules,
];

const WORD = /(?<![\p{L}\p{N}_]|\p{N}[.,:])(?:\p{L}+|['‘’]?\p{N}+)/gu;
/** Characters. What was told longer ago than this is nothing to count from. */
const MEMORY = 1500;

/** Reads the text from left to right; at each place the longest reading, and on after its end. */
export function scanDates(text: string, anchor: Anchor | null): Found[] {
  const found: Found[] = [];
  let focus: { moment: Moment; at: number } | null = null;
  let quarter: { moment: Moment; at: number } | null = null;
  let past = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < past || !mayStart(word) || !goesOn(text, word, index)) continue;
    const told = {
      anchor,
      focus: focus && index - focus.at < MEMORY ? focus.moment : null,
      quarter: quarter && index - quarter.at < MEMORY ? quarter.moment : null,
    };
    const reading = readAt(text, index, told);
    if (!reading) continue;
    found.push(reading);
    past = reading.end;
    const { moment } = reading;
    if (moment?.year === undefined) continue;
    if (reading.rule === 'year-ago') continue;
    focus = { moment, at: reading.end };
    if (moment.grain === 'quarter') quarter = focus;
  }
  return found;
}

const mayStart = (word: string): boolean =>
  /^['‘’]?\p{N}/u.test(word) || STARTERS.has(word.toLowerCase());

/** "The", "a", "this" begin an expression only before another word that may. */
function goesOn(text: string, word: string, index: number): boolean {
  if (!DETERMINERS.has(word.toLowerCase())) return true;
  const end = index + word.length;
  const next = /^[\s‐‑–-]*['‘’]?([\p{L}\p{N}]+)/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  return mayStart(next);
}

type Told = Pick<Here, 'anchor' | 'focus' | 'quarter'>;

/** With the modifiers before it and the day or time joined to it. */
function readAt(text: string, start: number, told: Told): Found | null {
  const found = modified(text, start, told) ?? longest(text, start, told);
  return found && joined(text, found, told);
}

function longest(text: string, start: number, told: Told): Found | null {
  let best: Found | null = null;
  for (const { name, pattern, read } of RULES) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match || (best && start + match[0].length <= best.end)) continue;
    const end = start + match[0].length;
    const here: Here = {
      ...told,
      text,
      start,
      end,
      direction: () => directionOf(text, start, end),
      before: () => wordBefore(text, start),
      after: () => wordAfter(text, end),
    };
    const reading = read(match.groups ?? {}, here);
    if (reading) best = { ...reading, start, end, rule: name };
  }
  return best;
}

const PREFIXES = [
  {
    pattern: compile('(?<words>(?:the )?(?:very )?<part>)(?=<->| )'),
    lists: modifiers.part,
    kinds: 'DATE SET TIME',
    inner: /^(?!a\b)/i,
  },
  {
    pattern: compile('(?<words><sequence>)(?= )'),
    lists: modifiers.sequence,
    kinds: 'DATE TIME',
    inner: /^(?!a\b)/i,
  },
  {
    pattern: compile('(?<words><amount>|(?:well |just )?over(?= an? ))(?= )'),
    lists: modifiers.amount,
    kinds: 'DURATION DATE TIME',
    inner: /^(?!the\b|this\b|last\b|next\b)/i,
  },
];

/** "Less than a month ago" is after the day a month ago (TIMEX3 MOD). */
const SINCE_NOW: Record<string, string> = { 'DATE LESS_THAN': 'AFTER', 'DATE MORE_THAN': 'BEFORE' };

/** "early May", "the end of the year", "later this month", "nearly two years", "more than a day". */
function modified(text: string, start: number, told: Told): Found | null {
  for (const { pattern, lists, kinds, inner } of PREFIXES) {
    pattern.lastIndex = start;
    const words = pattern.exec(text)?.groups?.['words'];
    if (words === undefined) continue;
    const skip =
      /^[\s‐‑–-]+/.exec(text.slice(start + words.length, start + words.length + 6))?.[0] ?? '';
    const next = start + words.length + skip.length;
    if (
      !inner.test(text.slice(next, next + 6)) ||
      !mayStart(/^[\p{L}\p{N}'‘’]+/u.exec(text.slice(next, next + 24))?.[0] ?? '')
    )
      continue;
    const found = modified(text, next, told) ?? longest(text, next, told);
    if (!found || !kinds.includes(found.type) || found.value?.endsWith('REF')) continue;
    const key = words
      .toLowerCase()
      .replace(/^the\s+(?:very\s+)?/, '')
      .replace(/\s+/g, ' ');
    const listed = lists.find((list) =>
      list.words.some((word) => word.replace(/^the /, '') === key),
    );
    const mod = listed?.mod ?? 'MORE_THAN';
    return {
      ...found,
      start,
      mod: found.mod ?? SINCE_NOW[`${found.type} ${mod}`] ?? mod,
    };
  }
  return null;
}

const TIME_THEN_DAY = /^,?\s{1,3}(?:on\s+|of\s+)?/;
const DAY_THEN_TIME = /^,?\s{1,3}(?:at\s+|in\s+)?(?:around\s+|about\s+)?/;
const PART_AFTER = /^\s{1,3}(?:morning|afternoon|evening|night)(?![\p{L}])/iu;

/** "3:30 a.m. on Tuesday", "Tuesday morning", "the night of 3 May": a time and its day are one. */
function joined(text: string, found: Found, told: Told): Found {
  if (found.moment?.grain !== 'day' && found.type !== 'TIME') return found;
  if (found.type === 'DATE') return joinTime(text, found, told);
  if (found.time === undefined) return found;
  const link = TIME_THEN_DAY.exec(text.slice(found.end, found.end + 16))?.[0];
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
