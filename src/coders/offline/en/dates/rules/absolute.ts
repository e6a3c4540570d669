import { datedInEra } from '../era.ts';
import { dateCues, monthOf, numbers, seasonOf } from '../lexicon.ts';
import { existsDay, type Moment } from '../moment.ts';
import { readOrdinal, readYear } from '../numerals.ts';
import { type DateReading, date, type Here, type NamedGroups, rule } from '../rule.ts';

/** Dates that the calendar names: "31 May 2014", "Oct. 23", "July 1997", "1990", "the 1990s". */

const ANY_YEAR =
  '(?:(?<year><year>)|(?<spelledyear><yearwords>)|(?<deicticyear>(?:of )?(?:this|last|next|that|the same) year))';
const COUNTED = new Set(dateCues.counted);
const NUMBERED = new Set(dateCues.numbered);
const YEAR_PREPOSITIONS = new Set(dateCues.yearPrepositions);
const MONTH_PREPOSITIONS = new Set(dateCues.monthPrepositions);

export const absoluteRules = [
  rule(
    'before-christ',
    '(?<year>\\d{1,4}) ?(?:BC|BCE|B\\.C\\.(?:E\\.)?)(?=\\P{L}|$)',
    ({ year = '' }): DateReading => ({
      type: 'DATE',
      value: `BC${year.padStart(4, '0')}`,
      counted: 'absolute',
      confidence: 0.95,
    }),
  ),
  rule('iso-date', '(?<year><year>)-(?<m>0[1-9]|1[0-2])-(?<d>[0-3]\\d)', ({ year, m, d }) => {
    const moment = dayMoment(Number(year), Number(m), Number(d));
    return moment && date(moment, 'absolute', 0.98);
  }),
  rule('numeric-date', '(?<a>\\d{1,2})(?<s>[./])(?<b>\\d{1,2})\\k<s>(?<year><year>)', readNumeric),
  rule(
    'month-day',
    `(?:<anyweekday>,? )?(?<month><month>) (?:the )?(?<day><day>|<ordinal>)(?:(?:,| of)? ${ANY_YEAR})?`,
    readMonthDay,
  ),
  rule(
    'day-month',
    `(?:<anyweekday>,? (?:the )?)?(?<day>(?:the )?<day>|the <ordinal>)(?: of)? (?<month><month>)(?:(?:,| of)? ${ANY_YEAR})?`,
    readMonthDay,
  ),
  rule('month-year', `(?<month><month>)(?:,| of)? ${ANY_YEAR}`, (groups, here) => {
    const month = monthOf(groups['month'])?.number;
    if (month === undefined || !isCapital(groups['month'])) return null;
    return dated({ grain: 'month', month }, groups, here, 0.97);
  }),
  rule('month', '(?<month><month>)', readBareMonth),
  rule('season-year', `(?:the )?(?<season><season>)(?:,| of)? ${ANY_YEAR}`, (groups, here) => {
    const part = seasonOf(groups['season'])?.code;
    return part === undefined ? null : dated({ grain: 'season', part }, groups, here, 0.95);
  }),
  rule(
    'year-word',
    '(?:the )?(?:calendar )?year (?:(?<year><year>)|(?<spelledyear><yearwords>))',
    (groups, here) => dated({ grain: 'year' }, groups, here, 0.95),
  ),
  rule('spelled-year', '(?<spelledyear><yearwords>)', (groups, here) =>
    YEAR_PREPOSITIONS.has(here.before()) ? dated({ grain: 'year' }, groups, here, 0.8) : null,
  ),
  rule('year', '(?<year><year>)', readBareYear),
  rule(
    'decade',
    "(?:the )?['‘’]?(?<century>1\\d|20)?(?<tens>\\d)0['’]?s",
    ({ century, tens }, here) => {
      const first =
        century ?? (here.text.slice(here.start, here.end).match(/['‘’]\d/) ? '19' : null);
      if (first === null) return null;
      return date({ grain: 'decade', year: Number(`${first}${tens}0`) }, 'absolute', 0.95);
    },
  ),
  rule(
    'spelled-decade',
    '(?:the )?(?:(?<century>nineteen|twenty)(?:<->| ))?(?<decade><decadewords>)',
    ({ century, decade }, here) => {
      const tens = numbers.decades[decade?.toLowerCase() ?? ''];
      if (
        tens === undefined ||
        (!century && !/^the\b/i.test(here.text.slice(here.start, here.end)))
      )
        return null;
      if (/^(?:his|her|their|my|your|our)$/.test(here.before())) return null;
      const years = (century?.toLowerCase() === 'twenty' ? 2000 : 1900) + tens * 10;
      return date({ grain: 'decade', year: years }, 'absolute', 0.85);
    },
  ),
  rule('century', '(?:the )?(?<ordinal><ordinal>)(?:<->| )century', ({ ordinal }) => {
    const nth = readOrdinal(ordinal ?? '');
    return nth === null || nth < 1 || nth > 30
      ? null
      : date({ grain: 'century', year: (nth - 1) * 100 }, 'absolute', 0.9);
  }),
];

const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '');

function dayMoment(year: number | undefined, month: number, day: number): Moment | null {
  if (month < 1 || month > 12 || !existsDay(year, month, day)) return null;
  return { grain: 'day', month, day, ...(year !== undefined && { year }) };
}

/** Adds the year printed in the words, or the nearest one. */
function dated(
  moment: Moment,
  groups: NamedGroups,
  here: Here,
  confidence: number,
): DateReading | null {
  const printed = groups['year'] ?? groups['spelledyear'];
  if (printed !== undefined) {
    const year = readYear(printed);
    return year === null ? null : date({ ...moment, year }, 'absolute', confidence);
  }
  const deictic = /(this|last|next|that|same) year/i
    .exec(groups['deicticyear'] ?? '')?.[1]
    ?.toLowerCase();
  if (deictic === 'that' || deictic === 'same') {
    const told = here.focus?.year;
    return date(
      { ...moment, ...(told !== undefined && { year: told }) },
      'event',
      confidence - 0.2,
    );
  }
  if (deictic !== undefined) {
    const step = deictic === 'this' ? 0 : deictic === 'last' ? -1 : 1;
    const year = here.anchor && here.anchor.year + step;
    return date({ ...moment, ...(year !== null && { year }) }, 'publication', confidence - 0.05);
  }
  return datedInEra(moment, here, confidence - 0.1);
}

function readMonthDay(groups: NamedGroups, here: Here): DateReading | null {
  const month = monthOf(groups['month']);
  const day = readOrdinal((groups['day'] ?? '').replace(/^the\s+/i, ''));
  if (!month || day === null || !isCapital(groups['month'])) return null;
  if (/^second$/i.test(groups['day'] ?? '')) return null;
  const year = groups['year'] === undefined ? undefined : Number(groups['year']);
  const moment = dayMoment(year, month.number, day);
  return moment && dated(moment, groups, here, 0.98);
}

function readNumeric({ a, b, year }: NamedGroups): DateReading | null {
  const [first, second] = [Number(a), Number(b)];
  const american = dayMoment(Number(year), first, second);
  const european = dayMoment(Number(year), second, first);
  if (american && european && first !== second) return null;
  const moment = american ?? european;
  return moment && date(moment, 'absolute', 0.9);
}

function readBareMonth({ month: name = '' }: NamedGroups, here: Here): DateReading | null {
  const month = monthOf(name);
  if (!month || !isCapital(name) || name.length < 3) return null;
  const before = here.before();
  const short = !(month.name.toLowerCase() === name.toLowerCase());
  const told = MONTH_PREPOSITIONS.has(before);
  if (
    short &&
    !name.endsWith('.') &&
    (!told || /^\s\p{Lu}/u.test(here.text.slice(here.end, here.end + 2)))
  )
    return null;
  if (month.alsoAWord && !told && !isDateLike(here)) return null;
  const moment: Moment = { grain: 'month', month: month.number };
  return datedInEra(moment, here, month.alsoAWord ? 0.75 : 0.85);
}

/** "An August raid", "the March elections", "March's": the month modifies a noun. */
const isDateLike = (here: Here): boolean =>
  /^(?:an?|the|its|his|their|s)$/.test(here.before()) ||
  /^['’]s\b/.test(here.text.slice(here.end, here.end + 3));

function readBareYear({ year = '' }: NamedGroups, here: Here): DateReading | null {
  const { text, start, end } = here;
  const told = YEAR_PREPOSITIONS.has(here.before());
  const beyond = Number(year) < 1900 || Number(year) > 2100;
  if (/[$£€#№:]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  if (
    /^(?:[,.:]\d|%|°|[-‐‑–](?:pound|member|seat|ton|foot|mile|strong|kilo|man|mm|page))/i.test(
      text.slice(end, end + 8),
    )
  )
    return null;
  if (
    COUNTED.has(here.after()) ||
    NUMBERED.has(here.before()) ||
    /^(?:than|least|some)$/.test(here.before())
  )
    return null;
  const ranged =
    /^[-–—]\d{2}/.test(text.slice(end, end + 3)) || /\d[-–—]$/.test(text.slice(start - 2, start));
  const named = Number(year) >= 1700 && /^(?:the|late|s)$/.test(here.before());
  if (beyond && !told && !ranged && !named) return null;
  if (!told && !ranged && isPartOfName(here)) return null;
  const lone = !told && !/^(?:the|its|his|her|their|s|a|[\d\w]*ed)$/.test(here.before());
  return date({ grain: 'year', year: Number(year) }, 'absolute', told ? 0.95 : lone ? 0.8 : 0.85);
}

/** "Orion 1980", "Vision 2030": digits that are part of a name. */
const isPartOfName = ({ text, start }: Here): boolean =>
  /\p{Lu}[\p{L}\p{N}]{1,24}\s$/u.test(text.slice(Math.max(0, start - 24), start));
