import { countFrom, countOn } from '../count-from.ts';
import { giveYear } from '../direction.ts';
import { datedInEra } from '../era.ts';
import { monthOf, seasonOf, unitOf } from '../lexicon.ts';
import type { Moment } from '../moment.ts';
import { readQuantity } from '../numerals.ts';
import { type DateReading, date, type Here, type NamedGroups, rule } from '../rule.ts';
import type { Grain } from '../schemas.ts';
import { period } from './durations.ts';

/** Weeks, months, seasons and years by position: "last week", "this summer", "two months ago". */

const STEP: Record<string, number> = {
  this: 0,
  current: 0,
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  coming: 1,
  following: 1,
  same: 0,
  that: 0,
  latest: -1,
};
const WHICH = { last: 'last', past: 'last', next: 'next', coming: 'next', this: null } as const;

export const unitRules = [
  rule(
    'placed-unit',
    '(?<which>this past|this coming|this|last|next|the current|the coming|the past|the last) (?<unit>week|weekend|month|year|decade|century)',
    ({ which = '', unit }, here) => {
      const words = which.toLowerCase().split(/\s+/);
      const grain = unitOf(unit)?.grain;
      if (!grain) return null;
      if (words[0] === 'the' && words[1] !== 'current' && words[1] !== 'coming')
        return { ...period(1, unit), confidence: 0.75 };
      return date(countFrom(here.anchor, grain, STEP[words.at(-1) ?? ''] ?? 0), 'publication', 0.9);
    },
  ),
  rule(
    'told-unit',
    '(?<which>that same|the same|that|the (?:following|next|previous|preceding)) (?<unit>week|weekend|month|year|quarter)',
    ({ which = '', unit }, here) => {
      const grain = unitOf(unit)?.grain;
      const step = STEP[which.toLowerCase().split(/\s+/).at(-1) ?? ''] ?? -1;
      return grain ? date(counted(here.focus, grain, step), 'event', 0.65) : null;
    },
  ),
  rule('weekend', 'the weekend', (_, here) =>
    date(
      countFrom(here.anchor, 'weekend', here.direction() === 'future' ? 0 : weekendStep(here)),
      'publication',
      0.75,
    ),
  ),
  rule(
    'placed-month',
    '(?<which>this past|this coming|last|next|this) (?<month><month>)',
    ({ which = '', month: name }, here) => {
      const month = monthOf(name)?.number;
      if (month === undefined || !/^\p{Lu}/u.test(name ?? '')) return null;
      return placed({ grain: 'month', month }, which, here);
    },
  ),
  rule(
    'season',
    '(?:(?<which>this past|this coming|last|the next|next|this|the) )?(?<season><season>)',
    ({ which = '', season }, here) => {
      const part = seasonOf(season)?.code;
      if (
        part === undefined ||
        (which === '' &&
          !/^(?:in|since|until|by|of|during|through|throughout|early|late|mid)$/.test(
            here.before(),
          ))
      )
        return null;
      if (
        /^(?:fall|spring)$/i.test(season ?? '') &&
        (which === '' || /^the/i.test(which)) &&
        !/^(?:in|during|by|until|since)$/.test(here.before())
      )
        return null;
      if (/^of$/.test(here.after()) && !/^winter/i.test(season ?? '')) return null;
      return /^the$|^$/i.test(which)
        ? datedInEra({ grain: 'season', part }, here, 0.6)
        : placed({ grain: 'season', part }, which, here);
    },
  ),
  rule('the-unit', 'the (?<unit>year|month|week|day)', ({ unit }, here) => {
    const grain = unitOf(unit)?.grain;
    if (
      !grain ||
      !/^(?:of|in|for|during|by|through|until|throughout|within|earlier|later)$/.test(here.before())
    )
      return null;
    if (/^(?:ended|ending|before|after|when|that|of|to|he|she|they|it)$/.test(here.after()))
      return null;
    return date(countFrom(here.anchor, grain, 0), 'publication', 0.5);
  }),
  rule('year-end', "(?:the )?year(?:['’]s)?(?:<->| )end", (_, here) => ({
    ...date(countFrom(here.anchor, 'year', 0), 'publication', 0.8),
    mod: 'END',
  })),
  rule(
    'ago',
    '(?<quantity><quantity>)(?: or so)?(?: more)? (?<unit><unit>)(?: or so)? (?<way>ago|from now|earlier|before that|later|afterwards?|hence)',
    readAgo,
  ),
  rule(
    'open-ago',
    '(?<quantity>(?:only |just )?(?:<plural>|not (?:so |that )?long|long)) ago',
    () => ({
      type: 'DATE',
      value: 'PAST_REF',
      counted: 'none',
      confidence: 0.8,
    }),
  ),
];

/** On a Monday "the weekend" is the one just past; ISO puts it in the previous week. */
const weekendStep = ({ anchor }: Here): number => {
  const day =
    anchor?.day === undefined
      ? null
      : new Date(Date.UTC(anchor.year, (anchor.month ?? 1) - 1, anchor.day)).getUTCDay();
  return day === 0 || day === 6 ? 0 : -1;
};

const placed = (moment: Moment, which: string, here: Here): DateReading => {
  const word = which.toLowerCase().split(/\s+/).at(-1) as keyof typeof WHICH;
  const same = word === 'this' && here.anchor ? { ...moment, year: here.anchor.year } : null;
  return date(same ?? giveYear(moment, here.anchor, WHICH[word]), 'publication', 0.9);
};

/** A number of units from the last date mentioned, no more precise than that date. */
function counted(focus: Moment | null, grain: Grain, steps: number): Moment {
  if (!focus?.year) return { grain };
  const whole = countFrom(
    {
      year: focus.year,
      ...(focus.month && { month: focus.month }),
      ...(focus.day && { day: focus.day }),
    },
    grain,
    steps,
  );
  return grain === focus.grain ? countOn(focus, grain, steps) : whole;
}

function readAgo(
  { quantity = '', unit: word, way = '' }: NamedGroups,
  here: Here,
): DateReading | null {
  const unit = unitOf(word);
  const amount = readQuantity(quantity);
  if (!unit) return null;
  const back = /^(?:ago|earlier|before)/i.test(way);
  const fromNow = /^(?:ago|from|hence)/i.test(way);
  if (amount === null && fromNow) {
    return {
      type: 'DATE',
      value: back ? 'PAST_REF' : 'FUTURE_REF',
      counted: 'none',
      confidence: 0.75,
    };
  }
  if (unit.clock || !unit.grain || amount === null || !Number.isInteger(amount)) {
    return { ...period(amount, word), confidence: 0.7 };
  }
  const steps = (back ? -amount : amount) * unit.size;
  if (Math.abs(steps) > 3000 && unit.grain === 'year') return null;
  if (unit.grain === 'year' && steps === -1 && here.quarter && back) {
    return date(countOn(here.quarter, 'year', -1), 'event', 0.6);
  }
  if (fromNow) return date(countFrom(here.anchor, unit.grain, steps), 'publication', 0.85);
  const moment = here.focus && countOn(here.focus, unit.grain, steps);
  return date(moment ?? { grain: unit.grain }, 'event', 0.6);
}
