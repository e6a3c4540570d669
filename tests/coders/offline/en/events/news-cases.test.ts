import { describe, expect, it } from '@jest/globals';
import file from './news-cases.json' with { type: 'json' };
import { type Case, compareCase, readCase } from './read-case.ts';

const cases = file.cases as readonly Case[];

describe('events of short news texts', () => {
  it.each(cases)('$text', (wanted) => {
    expect(compareCase(wanted, readCase(wanted.text).told)).toEqual([]);
  });
});
