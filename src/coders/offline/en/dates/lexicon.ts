import calendarData from './calendar.json' with { type: 'json' };
import cuesData from './cues.json' with { type: 'json' };
import holidaysData from './holidays.json' with { type: 'json' };
import modifiersData from './modifiers.json' with { type: 'json' };
import numbersData from './numbers.json' with { type: 'json' };
import referencesData from './references.json' with { type: 'json' };
import { Calendar, DateCues, Holidays, Modifiers, Numbers, References } from './schemas.ts';

/** The data files, parsed once; a lint test checks them against their schemas. */
export const calendar = Calendar.parse(calendarData);
export const dateCues = DateCues.parse(cuesData);
export const { holidays } = Holidays.parse(holidaysData);
export const modifiers = Modifiers.parse(modifiersData);
export const numbers = Numbers.parse(numbersData);
export const { references } = References.parse(referencesData);

/** Maps each spelling, in lower case and without a full stop, to its entry. */
function index<T>(entries: readonly T[], spellings: (entry: T) => readonly string[]) {
  const map = new Map<string, T>();
  for (const entry of entries) {
    for (const spelling of spellings(entry)) map.set(spelling.toLowerCase(), entry);
  }
  return (spelled: string | undefined): T | undefined =>
    spelled === undefined ? undefined : map.get(bare(spelled));
}

const bare = (words: string): string => words.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ');

export const monthOf = index(calendar.months, ({ name, short }) => [name, ...short]);
export const weekdayOf = index(calendar.weekdays, ({ name, short }) => [
  name,
  `${name}s`,
  ...short,
]);
export const seasonOf = index(calendar.seasons, ({ words }) => words);
export const dayPartOf = index(calendar.dayParts, ({ words }) => words);
export const unitOf = index(calendar.units, ({ words }) => words);
export const frequencyOf = index(calendar.frequencies, ({ word }) => [word]);
export const holidayOf = index(holidays, ({ names }) => names);
export const referenceOf = index(references, ({ words }) => words);
