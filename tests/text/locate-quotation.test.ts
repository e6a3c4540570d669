import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contextOf, quotationOf, splitsCharacter } from '../../src/text/context.ts';
import { findNearest } from '../../src/text/find-nearest.ts';
import { locateQuotation, occurrences } from '../../src/text/locate-quotation.ts';

const TEXT = 'The 55th fired. The 55th (a unit) fired again; "fire," he said. “Fire!”';

describe('a quotation is found in one place, or not at all', () => {
  test('one place', () => {
    expect(locateQuotation(TEXT, { quote: '(a unit)' })).toEqual({ found: true, span: [25, 33] });
  });

  test.each([
    [{ quote: 'The 55th' }, 'ambiguous'],
    [{ quote: 'The 56th' }, 'missing'],
    [{ quote: 'The 55th', prefix: 'again; ' }, 'context'],
    [{ quote: 'The 55th', nth: 3 }, 'nth'],
    [{ quote: 'The 55th', suffix: ' fired', nth: 2 }, 'nth'],
  ])('%j: %s', (words, why) => {
    expect(locateQuotation(TEXT, words)).toMatchObject({ found: false, why });
  });

  test.each([
    [{ quote: 'The 55th', suffix: ' (a' }, 16],
    [{ quote: 'The 55th', prefix: 'fired. ' }, 16],
    [{ quote: 'The 55th', nth: 1 }, 0],
    [{ quote: 'The 55th', nth: 2 }, 16],
  ])('%j begins at %i', (words, start) => {
    expect(locateQuotation(TEXT, words)).toMatchObject({ found: true, span: [start, start + 8] });
  });

  test('places that overlap are all places', () => {
    expect(occurrences('aaaa', 'aa')).toEqual([
      [0, 2],
      [1, 3],
      [2, 4],
    ]);
  });
});

describe('the nearest words', () => {
  test.each([
    ['The 56th fired', 'The 55th fired'],
    ['“fire,” he said', '"fire," he said'],
    ['FIRE!', 'Fire!'],
    ['nothing of the sort was ever printed', null],
  ])('%s → %s', (quote, nearest) => {
    expect(findNearest(TEXT, quote)).toBe(nearest);
  });

  test('are found in a long text without reading all of it', () => {
    const long = `${'lorem ipsum dolor '.repeat(200_000)}the 74th brigade withdrew${' sit amet'.repeat(200_000)}`;
    expect(findNearest(long, 'the 74th brigade withdrawed')).toBe('the 74th brigade withdrew');
  });
});

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', 'e\u0301', '😀', 'ק', '\u00A0'),
  minLength: 1,
  maxLength: 120,
});

describe('spans and quotations are two ways of saying one thing', () => {
  test('every span has a quotation that is found again', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (content, a, b) => {
        const start = a % content.length;
        const end = start + 1 + (b % (content.length - start));
        const words = quotationOf(content, [start, end]);
        expect(locateQuotation(content, words)).toEqual({ found: true, span: [start, end] });
      }),
    );
  });

  test('context is what stands there, cut between whole characters', () => {
    fc.assert(
      fc.property(text, fc.nat(), (content, a) => {
        const start = a % content.length;
        const { quote, prefix, suffix } = contextOf(content, [start, start + 1]);
        expect(content).toContain(prefix + quote + suffix);
        expect(splitsCharacter(content, start - prefix.length)).toBe(false);
        expect(splitsCharacter(content, start + quote.length + suffix.length)).toBe(false);
      }),
    );
  });
});
