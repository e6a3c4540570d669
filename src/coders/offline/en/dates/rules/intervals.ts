import { datedInEra } from '../era.ts';
import { monthOf } from '../lexicon.ts';
import { existsDay, type Moment } from '../moment.ts';
import { readOrdinal } from '../numerals.ts';
import { type DateReading, date, type Here, type NamedGroups, rule } from '../rule.ts';

/** An interval end that takes its month or century from the other: "3 to 5 May", "2014–16". */

const JOIN = '(?: (?:and|to|until|till|through) | ?<-> ?)(?:the )?';

export const intervalRules = [
  rule(
    'interval-start',
    `(?<day><day>)(?=${JOIN}<day>(?: of)? (?<month><month>)(?:,? (?<year><year>))?)`,
    readDay,
  ),
  rule(
    'interval-first',
    `(?<month><month>) (?<day><day>)(?=${JOIN}<day>,? (?<year><year>))`,
    readDay,
  ),
  rule(
    'interval-end',
    `(?<=(?<month><month>) <day>${JOIN})(?<day><day>)(?!,\\d| percent)(?:,? (?<year><year>))?`,
    readDay,
  ),
  rule(
    'years-end',
    '(?<=(?<![\\d])(?<century>1[89]|20)\\d{2}[-–])(?<tens>\\d{2})',
    ({ century, tens }) =>
      date({ grain: 'year', year: Number(`${century}${tens}`) }, 'absolute', 0.8),
  ),
];

function readDay({ day, month: name, year }: NamedGroups, here: Here): DateReading | null {
  const month = monthOf(name)?.number;
  const number = readOrdinal(day ?? '');
  if (month === undefined || number === null || !/^\p{Lu}/u.test(name ?? '')) return null;
  const moment: Moment = { grain: 'day', month, day: number };
  if (!existsDay(year === undefined ? undefined : Number(year), month, number)) return null;
  if (year !== undefined) return date({ ...moment, year: Number(year) }, 'absolute', 0.9);
  return datedInEra(moment, here, 0.8);
}
