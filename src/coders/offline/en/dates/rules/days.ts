import { anchorOf } from '../anchor.ts';
import { countFrom, countOn } from '../count-from.ts';
import { easterOf, nthWeekday } from '../days.ts';
import { type Direction, dayInYear, giveWeek } from '../direction.ts';
import { holidayOf, weekdayOf } from '../lexicon.ts';
import { dayOf, type Moment } from '../moment.ts';
import { type DateReading, date, type Here, rule } from '../rule.ts';
import type { Holiday } from '../schemas.ts';

/** Days counted from the publication date or the last day mentioned; weekdays; holidays. */

const STEPS: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 };
const WHICH: Record<string, Direction> = {
  last: 'last',
  past: 'last',
  next: 'next',
  coming: 'next',
  this: null,
};

export const dayRules = [
  rule('deictic-day', '(?<day>today|yesterday|tomorrow)', ({ day = '' }, here) =>
    date(countFrom(here.anchor, 'day', STEPS[day.toLowerCase()] ?? 0), 'publication', 0.93),
  ),
  rule(
    'two-days-off',
    '(?:the )?day (?<way>before|after) (?:yesterday|tomorrow)',
    ({ way }, here) =>
      date(
        countFrom(here.anchor, 'day', way?.toLowerCase() === 'before' ? -2 : 2),
        'publication',
        0.9,
      ),
  ),
  rule(
    'weekday',
    '(?:(?<which>this past|this coming|last|next|this|past|coming|the (?:previous|following)) )?(?<weekday><weekday>)',
    (groups, here) => {
      const weekday = weekdayOf(groups['weekday']);
      if (!weekday || !/^\p{Lu}/u.test(groups['weekday'] ?? '')) return null;
      const which = groups['which']?.toLowerCase().split(/\s+/).at(-1) ?? '';
      if ((which === 'previous' || which === 'following') && here.focus)
        return beside(weekday.number, which, here.focus);
      const direction = WHICH[which] ?? (which === 'this' ? 'future' : here.direction());
      return date(
        giveWeek(weekday.number, here.anchor, direction),
        'publication',
        which ? 0.9 : 0.85,
      );
    },
  ),
  rule('same-day', '(?:(?:that|the) same day|that (?:very )?day)', (_, { focus }) =>
    date(focus?.grain === 'day' ? focus : { grain: 'day' }, 'event', 0.7),
  ),
  rule('day-beside', '(?:the )?(?<which>next|following|previous) day', ({ which }, { focus }) => {
    const moment: Moment =
      focus?.grain === 'day'
        ? countOn(focus, 'day', which?.toLowerCase() === 'previous' ? -1 : 1)
        : { grain: 'day' };
    return date(moment, 'event', 0.7);
  }),
  rule(
    'holiday',
    '(?:(?<which>last|next|this) )?(?<holiday><holiday>)(?:,? (?<year><year>))?',
    ({ which, holiday: name, year }, here) => {
      const holiday = holidayOf(name?.replaceAll('’', "'"));
      if (!holiday || !/^\p{Lu}|^the/u.test(name ?? '')) return null;
      if (year !== undefined) {
        const moment = inYear(holiday, Number(year));
        return moment && date(moment, 'absolute', 0.85);
      }
      const direction = WHICH[which?.toLowerCase() ?? ''] ?? here.direction();
      return date(holidayMoment(holiday, here, direction), 'publication', 0.8);
    },
  ),
];

function beside(weekday: number, which: string, focus: Moment): DateReading {
  const moment = giveWeek(weekday, anchorOf(focus), which === 'previous' ? 'last' : 'next');
  return date(moment, 'event', 0.7);
}

function holidayMoment(holiday: Holiday, { anchor }: Here, direction: Direction): Moment {
  const open: Moment =
    'easter' in holiday
      ? { grain: 'day' }
      : 'day' in holiday
        ? { grain: 'day', month: holiday.month, day: holiday.day }
        : { grain: 'day', month: holiday.month };
  if (anchor?.month === undefined) return open;
  const years = [anchor.year - 1, anchor.year, anchor.year + 1];
  const days = years.map((year) => inYear(holiday, year)).filter((day) => day !== null);
  const here = anchor.year * 372 + anchor.month * 31 + (anchor.day ?? 15);
  const distance = ({ year = 0, month = 0, day = 0 }: Moment) =>
    year * 372 + month * 31 + day - here;
  const fitting = days.filter((day) => isAlong(distance(day), direction));
  return fitting.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? open;
}

const isAlong = (distance: number, direction: Direction): boolean =>
  direction === null ||
  (direction === 'past' || direction === 'last' ? distance <= 0 : distance >= 0);

function inYear(holiday: Holiday, year: number): Moment | null {
  if ('easter' in holiday) return dayOf(easterOf(year) + holiday.easter);
  if ('day' in holiday) return dayInYear(year, holiday.month, holiday.day);
  return dayOf(nthWeekday(year, holiday.month, holiday.weekday, holiday.nth));
}
