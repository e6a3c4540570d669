import { countFrom, countOn, monthIn } from '../count-from.ts';
import { numbers } from '../lexicon.ts';
import type { Moment } from '../moment.ts';
import { type DateReading, date, type Here, type NamedGroups, rule } from '../rule.ts';
import { period } from './durations.ts';

/** Quarters, halves and fiscal years. Fiscal quarters are taken to be calendar quarters. */

const YEAR = '(?:(?: of|,)? (?<year><year>)|(?: of)? (?<deictic>(?:this|last|next) year))?';
const PLACE = '(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)';

export const fiscalRules = [
  rule(
    'quarter',
    `(?:the )?(?:(?<own><year>|(?:this|last|next) year['’]s|year<->ago|year<->earlier) )?(?:fiscal(?: |<->))?${PLACE}(?: fiscal)? quarter${YEAR}`,
    readQuarter,
  ),
  rule(
    'quarter-adjective',
    `(?:fiscal(?: |<->))?${PLACE}<->quarter(?: of (?<year><year>))?`,
    readQuarter,
  ),
  rule('q-quarter', `Q(?<digit>[1-4])${YEAR}`, (groups, here) =>
    readQuarter({ ...groups, nth: groups['digit'] }, here),
  ),
  rule(
    'half',
    `(?:the )?(?<nth>first|second|last) half (?:of )?(?:(?<year><year>)|(?<deictic>(?:this|last|next) year|the year))`,
    ({ nth, year, deictic }, here) => {
      const moment: Moment = { grain: 'half', part: /first/i.test(nth ?? '') ? 1 : 2 };
      return withYear(moment, year, deictic, here);
    },
  ),
  rule('fiscal-year', '(?:the )?fiscal(?: year)? (?<year><year>)', ({ year }) =>
    date({ grain: 'year', year: Number(year) }, 'absolute', 0.9),
  ),
  rule(
    'that-quarter',
    '(?:the|that|this|the (?:latest|current|same|most recent)) (?<unit>quarter|period)',
    readThatQuarter,
  ),
  rule(
    'placed-quarter',
    '(?<which>last|next|the next|the coming|the previous) quarter',
    ({ which = '' }, here) =>
      date(
        countFrom(here.anchor, 'quarter', /last|previous/i.test(which) ? -1 : 1),
        'publication',
        0.8,
      ),
  ),
  rule(
    'year-ago',
    '(?:(?:(?:the|a) )?(?:comparable |corresponding |same )?year(?:<->| )(?:ago|earlier) (?:<ordinal> )?(?<unit>quarter|period|month|week)|a year (?:ago|earlier)|year<->(?:ago|earlier))',
    readYearAgo,
  ),
  rule('year-period', '(?:the )?(?<year><year>) (?<unit>quarter|period)', ({ year }, { quarter }) =>
    date({ ...(quarter ?? { grain: 'year' }), year: Number(year) }, 'absolute', 0.7),
  ),
  rule(
    'year-duration',
    'the (?:fiscal |full |current fiscal |latest fiscal |current )year',
    (_, here) =>
      /^(?:ended|ending)$/.test(here.after())
        ? period(1, 'year')
        : date(countFrom(here.anchor, 'year', 0), 'publication', 0.6),
  ),
  rule('year-ended', 'the (?<unit>year)(?= (?:that )?(?:ended|ending))', () => period(1, 'year')),
];

const DIGITS: Record<string, number> = {
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

function readQuarter(
  { nth = '', year, deictic, own }: NamedGroups,
  here: Here,
): DateReading | null {
  const part = DIGITS[nth.toLowerCase()] ?? numbers.ordinals[nth.toLowerCase()];
  if (part === undefined) return null;
  const before = own?.toLowerCase();
  if (before?.startsWith('year')) {
    const latest = mostRecent({ grain: 'quarter', part }, here);
    return date(countOn(latest, 'year', -1), 'publication', 0.75);
  }
  const owned = before === undefined ? undefined : /^\d/.test(before) ? before : undefined;
  return withYear(
    { grain: 'quarter', part },
    year ?? owned,
    deictic ?? (owned ? undefined : before),
    here,
  );
}

function withYear(
  moment: Moment,
  year: string | undefined,
  deictic: string | undefined,
  here: Here,
): DateReading {
  if (year !== undefined) return date({ ...moment, year: Number(year) }, 'absolute', 0.95);
  if (deictic === undefined) {
    return date(mostRecent(moment, here), 'publication', 0.8);
  }
  const step = /^last/i.test(deictic) ? -1 : /^next/i.test(deictic) ? 1 : 0;
  const known = here.anchor && { year: here.anchor.year + step };
  return date({ ...moment, ...known }, 'publication', 0.9);
}

/** "The quarter": the last one mentioned, otherwise the last complete one. */
function readThatQuarter({ unit }: NamedGroups, here: Here): DateReading | null {
  if (/^(?:ended|ending|of)$/.test(here.after()) && /^period$/i.test(unit ?? '')) return null;
  const which = /latest|most recent|current/i.exec(here.text.slice(here.start, here.end))?.[0];
  if (which && /^quarter$/i.test(unit ?? '')) {
    return date(
      countFrom(here.anchor, 'quarter', /current/i.test(which) ? 0 : -1),
      'publication',
      0.75,
    );
  }
  if (here.quarter) return date(here.quarter, 'event', 0.7);
  if (/^period$/i.test(unit ?? '')) return null;
  return date(countFrom(here.anchor, 'quarter', -1), 'publication', 0.5);
}

function readYearAgo(_: NamedGroups, here: Here): DateReading {
  const told = here.quarter;
  if (!told || !isNearYear(told, here)) {
    return date(countFrom(here.anchor, 'year', -1), 'publication', 0.6);
  }
  return date(countOn(told, 'year', -1), 'event', 0.65);
}

/** Figures for this year or last year are compared with the year before; older ones are not. */
const isNearYear = ({ year }: Moment, { anchor }: Here): boolean =>
  year !== undefined && anchor !== null && anchor.year - year <= 1;

/** The latest instance that has already begun. */
function mostRecent(moment: Moment, { anchor }: Here): Moment {
  if (anchor?.month === undefined) return moment;
  return { ...moment, year: anchor.year - (monthIn(moment) > anchor.month ? 1 : 0) };
}
