import { describe, expect, it } from '@jest/globals';
import file from './cases.json' with { type: 'json' };
import { type Case, compareCase, readCase } from './read-case.ts';

const cases = file.cases as readonly Case[];
/** Share of sentences read without any difference. Raise it when the reading gets better. */
const WHOLE = 0.92;

describe('events of short sentences', () => {
  it('holds enough of them', () => expect(cases.length).toBeGreaterThanOrEqual(120));

  it('reads nearly all of them as a person would', () => {
    const wrong = cases.flatMap((wanted) => {
      const differences = compareCase(wanted, readCase(wanted.text).told);
      return differences.length === 0 ? [] : [`${wanted.text}: ${differences.join('; ')}`];
    });
    const most = Math.floor(cases.length * (1 - WHOLE));
    expect(wrong.length <= most ? [] : wrong).toEqual([]);
  });

  it('invents no event where none is told', () => {
    for (const { text, events } of cases.filter(({ events }) => events.length === 0)) {
      expect([text, readCase(text).told.map(({ trigger }) => trigger)]).toEqual([text, events]);
    }
  });
});
