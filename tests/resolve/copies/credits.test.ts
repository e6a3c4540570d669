import { describe, expect, test } from '@jest/globals';
import data from '../../../src/resolve/copies/credits.json' with { type: 'json' };
import { Credits, findCredits, namesOutlet } from '../../../src/resolve/copies/credits.ts';

test('credits.json fits its schema and repeats nothing', () => {
  const { datelines, lines, generic } = Credits.parse(data);
  for (const list of [datelines, lines, generic]) expect(new Set(list).size).toBe(list.length);
});

describe('credits', () => {
  const names = (text: string) => [...new Set(findCredits(text).flatMap((credit) => credit.names))];

  test('stand at the ends of a text, and their span is their words', () => {
    const text = `It rained.\nIt snowed.\nThree, first published by Nobody Post.\nIt rained.\nIt snowed.\nIt thawed.\n© 2024 The Lake Herald\n`;
    expect(names(text)).toEqual(['The Lake Herald']);
    const [credit] = findCredits(text);
    expect(text.slice(credit?.start, credit?.end)).toBe('© 2024 The Lake Herald');
  });

  test.each([
    'The mayor spoke to Reuters by phone.',
    'Troops (about forty) - left.',
    'The source: a man who did not give his name.',
    'It was written by a soldier.',
  ])('%s is none', (text) => {
    expect(names(text)).toEqual([]);
  });

  test.each([
    ['Reuters', 'Reuters', true],
    ['reuters', 'Reuters', true],
    ['AFP', 'Agence France-Presse', true],
    ['Meridian', 'Meridian News Agency', true],
    ['Insider', 'The Insider', true],
    ['Business Insider', 'The Insider', false],
    ['News', 'Press Agency', false],
    ['Kyiv Post', 'Lowland Post', false],
  ])('%s names %s: %s', (name, outlet, is) => {
    expect(namesOutlet(name, outlet)).toBe(is);
  });
});
