import { describe, expect, it } from '@jest/globals';
import file from './cases.json' with { type: 'json' };
import { type Case, compareCase, readCase } from './read-case.ts';

const cases = file.cases as readonly Case[];

describe('events of short sentences', () => {
  it('holds enough of them', () => expect(cases.length).toBeGreaterThanOrEqual(120));

  it.each(cases.map((wanted) => [wanted.text, wanted] as const))('%s', (_text, wanted) => {
    expect(compareCase(wanted, readCase(wanted.text).told)).toEqual([]);
  });
});
