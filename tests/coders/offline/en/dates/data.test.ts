import { describe, expect, test } from '@jest/globals';
import calendarData from '../../../../../src/coders/offline/en/dates/calendar.json' with {
  type: 'json',
};
import cuesData from '../../../../../src/coders/offline/en/dates/cues.json' with { type: 'json' };
import holidaysData from '../../../../../src/coders/offline/en/dates/holidays.json' with {
  type: 'json',
};
import modifiersData from '../../../../../src/coders/offline/en/dates/modifiers.json' with {
  type: 'json',
};
import numbersData from '../../../../../src/coders/offline/en/dates/numbers.json' with {
  type: 'json',
};
import referencesData from '../../../../../src/coders/offline/en/dates/references.json' with {
  type: 'json',
};
import {
  Calendar,
  DateCues,
  Holidays,
  Modifiers,
  Numbers,
  References,
} from '../../../../../src/coders/offline/en/dates/schemas.ts';

const duplicates = (words: readonly string[]): string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);

describe('the data of the date grammar', () => {
  test.each([
    ['calendar', Calendar, calendarData],
    ['cues', DateCues, cuesData],
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
    expect(DateCues.safeParse({ ...cuesData, present: [] }).success).toBe(false);
    const holidays = [{ names: ['Nowhere Day'], month: 13, day: 1 }];
    expect(Holidays.safeParse({ holidays }).success).toBe(false);
  });
});
