import { describe, expect, test } from '@jest/globals';
import type { Explanation } from '../../../../../src/coders/coder.ts';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

const sourceOf = (text: string) => ({
  ...{ id: 'dated', text, title: null, publication: null, published: '2024-05-14' },
});

/** "killed: Monday": the date of each event, as printed. */
async function datesOf(text: string): Promise<string[]> {
  const { events, dates } = await annotate(sourceOf(text), createReport());
  const wordsOf = new Map(dates.map(({ id, start, end }) => [id, text.slice(start, end)]));
  return events.map(({ trigger, date }) => `${text.slice(...trigger)}: ${wordsOf.get(date ?? '')}`);
}

describe('the date of a sentence is that of the events that it tells of', () => {
  test.each([
    [
      'Two porters were killed and a guide was wounded when a mine went off near Kolum on Monday.',
      ['killed: Monday', 'wounded: Monday', 'went off: Monday'],
    ],
    [
      'On Friday gunmen raided the mill at Varn, shot two guards and burned the barn.',
      ['raided: Friday', 'shot: Friday', 'burned: Friday'],
    ],
    [
      'Four men who were arrested in May were freed on Tuesday.',
      ['arrested: May', 'freed: Tuesday'],
    ],
  ])('%s', async (text, expected) => {
    expect(await datesOf(text)).toEqual(expected);
  });

  test.each([
    ['The group said on Sunday that it had shelled the barracks.', ['shelled: undefined']],
    ['The mayor said on Monday that rebels had killed a teacher.', ['killed: undefined']],
  ])('but not when it was said: %s', async (text, expected) => {
    expect(await datesOf(text)).toEqual(expected);
  });
});

test('what decided on a date can be asked', async () => {
  const told: Explanation[] = [];
  const text = 'Two porters were killed when a mine went off near Kolum on Monday.';
  const { events } = await annotate(sourceOf(text), createReport(), {
    onScored: (one) => told.push(one),
  });
  const [killed] = events;
  const dated = told.filter(({ id, what }) => id === killed?.id && what === 'date of the event');
  expect(dated.map(({ rule }) => rule)).toEqual(['likeliest']);
  expect(dated[0]?.reasons.length).toBeGreaterThan(3);
});
