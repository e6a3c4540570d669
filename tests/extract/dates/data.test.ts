import { describe, expect, test } from '@jest/globals';
import calendarData from '../../../src/extract/dates/data/calendar.json' with { type: 'json' };
import cuesData from '../../../src/extract/dates/data/cues.json' with { type: 'json' };
import holidaysData from '../../../src/extract/dates/data/holidays.json' with { type: 'json' };
import modifiersData from '../../../src/extract/dates/data/modifiers.json' with { type: 'json' };
import numbersData from '../../../src/extract/dates/data/numbers.json' with { type: 'json' };
import referencesData from '../../../src/extract/dates/data/references.json' with { type: 'json' };
import {
  Calendar,
  Cues,
  Holidays,
  Modifiers,
  Numbers,
  References,
} from '../../../src/extract/dates/schemas.ts';

const duplicates = (words: readonly string[]): string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);

describe('the data of the date grammar', () => {
  test.each([
    ['calendar', Calendar, calendarData],
    ['cues', Cues, cuesData],
    ['holidays', Holidays, holidaysData],
    ['modifiers', Modifiers, modifiersData],
    ['numbers', Numbers, numbersData],
    ['references', References, referencesData],
  ])('%s keeps to its schema', (_, schema, data) => {
    expect(schema.safeParse(data).error).toBeUndefined();
  });

  test.each([
    ['holidays', holidaysData.holidays.flatMap(({ names }) => names)],
    ['references', referencesData.references.flatMap(({ words }) => words)],
    ['units', calendarData.units.flatMap(({ words }) => words)],
    ['modifiers', Object.values(modifiersData).flatMap((all) => all.flatMap(({ words }) => words))],
    ['past and future', [...cuesData.past, ...cuesData.future]],
  ])('no word of the %s means two things', (_, words) => {
    expect(duplicates(words)).toEqual([]);
  });

  test('a schema refuses an unknown key and a month that does not exist', () => {
    expect(Cues.safeParse({ ...cuesData, present: [] }).success).toBe(false);
    const holidays = [{ names: ['Nowhere Day'], month: 13, day: 1 }];
    expect(Holidays.safeParse({ holidays }).success).toBe(false);
  });
});
