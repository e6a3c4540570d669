import { firstLetters } from './first-letters.ts';
import { calendar, holidays, modifiers, numbers, references } from './lexicon.ts';

/**
 * Patterns are regular expressions with macros from the data files: `<month>` matches a name or its
 * short form, a space matches spaces or one line break, and `<->` matches any hyphen. Groups are
 * named.
 */

const literal = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]");
/** Longest first, so that "twenty-first" is not cut to "twenty". */
const any = (words: readonly string[]): string =>
  `(?:${[...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})`;

const ones = any([...Object.keys(numbers.ones), ...Object.keys(numbers.tens)]);
const one = any(Object.keys(numbers.ones).slice(1, 10));
const tens = any(Object.keys(numbers.tens));
const scales = any(Object.keys(numbers.scales));
const below = `(?:${tens}(?:(?:<->| )${one})?|${ones})`;
const spelled = `(?:${below}|(?:a )?${scales})(?: ${scales}){0,2}(?:(?: and)? ${below}(?: ${scales})?){0,3}`;
const figures = '(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,6})(?:\\.\\d{1,3})?(?: \\d/\\d)?';
const byUnit = (test: (unit: (typeof calendar.units)[number]) => boolean) =>
  any(calendar.units.filter(test).flatMap(({ words }) => words));

const MACROS: Record<string, string> = {
  '-': '[-‐‑–]',
  month: `(?:${any(calendar.months.map(({ name }) => name))}|${any(calendar.months.flatMap(({ short }) => short))}\\b\\.?)`,
  fullmonth: any(calendar.months.map(({ name }) => name)),
  weekday: any(calendar.weekdays.map(({ name }) => name)),
  anyweekday: `(?:${any(calendar.weekdays.map(({ name }) => name))}|${any(calendar.weekdays.flatMap(({ short }) => short))}\\b\\.?)`,
  season: any(calendar.seasons.flatMap(({ words }) => words)),
  daypart: any(calendar.dayParts.flatMap(({ words }) => words)),
  unit: byUnit(() => true),
  dateunit: byUnit(({ clock, grain }) => !clock && grain !== 'weekend'),
  singular: any(calendar.units.flatMap(({ words }) => words.filter((word) => !word.endsWith('s')))),
  plural: any(calendar.units.flatMap(({ words }) => words.filter((word) => word.endsWith('s')))),
  frequency: any(calendar.frequencies.map(({ word }) => word)),
  zone: `(?:${any(calendar.timeZones)})`,
  number: `(?:${figures}(?: and a half)?|${spelled}(?: and a half)?)`,
  quantity: `(?:${any([...Object.keys(numbers.exact), ...numbers.vague])}|${figures}(?: and a half)?|${spelled}(?: and a half)?)`,
  vague: any(numbers.vague),
  ordinal: `(?:\\d{1,2}(?:st|nd|rd|th)|${any(Object.keys(numbers.ordinals))})`,
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?',
  year: '(?:1\\d{3}|20\\d{2})',
  yearwords: `(?:nineteen(?:<->| )${below}|twenty(?:<->| )(?:${tens}(?:(?:<->| )${one})?|ten|eleven|twelve|${any(Object.keys(numbers.ones).slice(13))})|two thousand(?: (?:and )?${below})?)`,
  decadewords: any(Object.keys(numbers.decades)),
  holiday: any(holidays.flatMap(({ names }) => names)),
  reference: any(references.flatMap(({ words }) => words)),
  part: any(modifiers.part.flatMap(({ words }) => words)),
  sequence: any(modifiers.sequence.flatMap(({ words }) => words)),
  amount: any(modifiers.amount.flatMap(({ words }) => words)),
  outside: any(modifiers.outside.flatMap(({ words }) => words)),
};

const GAP = '(?!\\s{0,3}\\n\\s{0,3}\\n)\\s{1,4}';

function expand(pattern: string): string {
  const expanded = pattern.replace(
    /(?<!\(\?|\\k)<(-|[a-z]+)>/g,
    (whole, name) => MACROS[name] ?? whole,
  );
  return expanded === pattern ? expanded : expand(expanded);
}

export interface DatePattern {
  /** Matches words that begin at `start` and end at a word boundary, ignoring case. */
  (text: string, start: number): RegExpExecArray | null;
  /** Whether a match may begin with this character. */
  mayBegin(character: string): boolean;
}

/** Built lazily, when a word begins with one of its letters: most patterns never match. */
export function compileDatePattern(pattern: string): DatePattern {
  let built: RegExp | undefined;
  let letters: ReadonlySet<string> | null | undefined;
  const mayBegin = (character: string): boolean => {
    if (letters === undefined) letters = firstLetters(pattern, (name) => MACROS[name]);
    // beyond ASCII, two characters can be equal when case is ignored: "ſ" and "s"
    return letters === null || character >= '\u0080' || letters.has(character.toLowerCase());
  };
  const match = (text: string, start: number): RegExpExecArray | null => {
    if (!mayBegin(text.charAt(start))) return null;
    built ??= build(pattern);
    built.lastIndex = start;
    return built.exec(text);
  };
  return Object.assign(match, { mayBegin });
}

const build = (pattern: string): RegExp =>
  new RegExp(`${expand(pattern).replaceAll(' ', `(?:${GAP})`)}(?![\\p{L}\\p{N}_])`, 'iuy');
