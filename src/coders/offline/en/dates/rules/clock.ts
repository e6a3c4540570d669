import { countFrom, countOn } from '../count-from.ts';
import { giveWeek } from '../direction.ts';
import { dayPartOf, weekdayOf } from '../lexicon.ts';
import { edtfOf } from '../moment.ts';
import { readQuantity } from '../numerals.ts';
import { type DateReading, type Here, type NamedGroups, rule } from '../rule.ts';

/** Times of day. A time alone is on the last day mentioned; the scanner joins adjacent days. */

const CLOCK =
  '(?<hour>\\d{1,2}|<number>)(?::(?<minute>[0-5]\\d)(?::[0-5]\\d)?)?(?: |<->)?(?<half>[ap]\\.?m)\\.?(?: (?<zone><zone>))?';
const NAMED: Record<string, string> = { noon: 'T12:00', midday: 'T12:00', midnight: 'T24:00' };

export const clockRules = [
  rule('clock', CLOCK, readClock),
  rule(
    'clock-24',
    '(?<hour>[01]?\\d|2[0-4])[:](?<minute>[0-5]\\d)(?::[0-5]\\d)?(?: ?(?:hours|hrs?))?(?: (?<zone><zone>))?',
    readClock,
  ),
  rule(
    'clock-word',
    "(?<hour>\\d{1,2}|<number>) (?:o['’]clock)?(?: ?in the (?<part>morning|afternoon|evening))?(?: (?<zone><zone>))?",
    readHourOf,
  ),
  rule(
    'clock-zulu',
    '(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) (?:GMT|UTC|hours)',
    ({ hour = '', minute = '' }, here) => atTime(here, `T${hour}:${minute}`, 0.8),
  ),
  rule(
    'early-hours',
    '(?:the )?(?<when>early|small|wee|predawn|pre-dawn|first|late) (?:morning |evening )?hours(?: of (?:on )?(?<weekday><weekday>)(?! (?:morning|night|evening)))?(?! of)',
    readHours,
  ),
  rule('named-time', '(?<name>noon|midnight|midday)', ({ name = '' }, here) =>
    atTime(here, NAMED[name.toLowerCase()] ?? 'T12:00', 0.85),
  ),
  rule(
    'this-part',
    '(?<which>this|the same|that|last|the (?:next|following|previous)) (?<part><daypart>)',
    ({ which = '', part }, here) => {
      const code = dayPartOf(part)?.code;
      if (code === undefined) return null;
      if (/^this$/i.test(which))
        return {
          type: 'TIME',
          moment: countFrom(here.anchor, 'day', 0),
          time: code,
          counted: 'publication',
          confidence: 0.9,
        };
      if (/^last$/i.test(which))
        return {
          type: 'TIME',
          moment: countFrom(here.anchor, 'day', -1),
          time: code,
          counted: 'publication',
          confidence: 0.9,
        };
      const steps = /next|following/i.test(which) ? 1 : /previous/i.test(which) ? -1 : 0;
      const day =
        here.focus?.grain === 'day' ? countOn(here.focus, 'day', steps) : { grain: 'day' as const };
      return { type: 'TIME', moment: day, time: code, counted: 'event', confidence: 0.7 };
    },
  ),
  rule('tonight', '(?<word>tonight|overnight)', ({ word = '' }, here) =>
    /^tonight$/i.test(word)
      ? {
          type: 'TIME',
          moment: countFrom(here.anchor, 'day', 0),
          time: 'TNI',
          counted: 'publication',
          confidence: 0.9,
        }
      : /^(?:and|from|delays?)$/.test(here.after())
        ? null
        : readOvernight(here),
  ),
  rule('the-part', '(?:the )?(?:early |late )?(?<part><daypart>)(?: hours)?', ({ part }, here) => {
    const code = dayPartOf(part)?.code;
    const bare = !/^the\b/i.test(here.text.slice(here.start, here.end));
    if (code === undefined || (bare && !/^(?:at|by|until|before|after|since)$/.test(here.before())))
      return null;
    if (
      !bare &&
      here.after() !== 'of' &&
      !/^(?:in|during|on|of|until|by|throughout|through)$/.test(here.before())
    )
      return null;
    if (/^(?:at|by)$/.test(here.before()) && /^s/.test(part ?? '')) return null;
    return atTime(here, code, bare ? 0.5 : 0.6);
  }),
];

/** The night before the publication day; it spans two days. */
function readOvernight({ anchor }: Here): DateReading {
  const [eve, day] = [-1, 0].map((steps) => edtfOf(countFrom(anchor, 'day', steps)));
  return {
    type: 'TIME',
    moment: countFrom(anchor, 'day', 0),
    time: 'TNI',
    counted: 'publication',
    confidence: 0.6,
    ...(anchor?.day !== undefined && { edtf: `${eve}/${day}` }),
  };
}

/** "The early hours of Tuesday": a part of the day, not a duration. */
function readHours({ when = '', weekday }: NamedGroups, here: Here): DateReading | null {
  const time = /^late$/i.test(when) ? 'TNI' : 'TMO';
  const day = weekdayOf(weekday);
  if (!day) return /^of$/.test(here.after()) ? null : atTime(here, time, 0.6);
  const moment = giveWeek(day.number, here.anchor, here.direction());
  return { type: 'TIME', moment, time, counted: 'publication', confidence: 0.85 };
}

/** A time on the last day mentioned, otherwise on the publication day. */
export function atTime({ focus, anchor }: Here, time: string, confidence: number): DateReading {
  const told = focus?.grain === 'day' && focus.day !== undefined;
  return {
    type: 'TIME',
    moment: told ? focus : countFrom(anchor, 'day', 0),
    time,
    counted: told ? 'event' : 'publication',
    confidence,
  };
}

function readClock({ hour = '', minute, half }: NamedGroups, here: Here): DateReading | null {
  const number = readQuantity(hour);
  if (number === null || !Number.isInteger(number) || number > 24) return null;
  if (half !== undefined && (number > 12 || number < 1)) return null;
  if (half === undefined && !isClock(here)) return null;
  const hours = half === undefined ? number : (number % 12) + (/^p/i.test(half) ? 12 : 0);
  const time = `T${String(hours).padStart(2, '0')}:${minute ?? '00'}`;
  return atTime(here, time, half === undefined ? 0.7 : 0.9);
}

/** Scores and ratios have a colon too. */
const isClock = ({ before, text, end }: Here): boolean =>
  /^(?:at|by|until|from|to|around|about|since|after|before|and|between|approximately)$/.test(
    before(),
  ) || /(?:hours|hrs?|time|[A-Z]{3})$/.test(text.slice(end - 6, end));

function readHourOf({ hour = '', part }: NamedGroups, here: Here): DateReading | null {
  const words = here.text.slice(here.start, here.end);
  const number = readQuantity(hour);
  if (number === null || number < 1 || number > 12 || !Number.isInteger(number)) return null;
  if (part === undefined && !/clock/i.test(words)) return null;
  const late = part !== undefined && !/morning/i.test(part) && number < 12;
  return atTime(here, `T${String(number + (late ? 12 : 0)).padStart(2, '0')}:00`, 0.85);
}
