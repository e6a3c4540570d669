import { expect, test } from '@jest/globals';
import { askModule } from '../run-child.ts';

/** The rows that the eval tool prints of one text, for the rules that fired. */
function rowsOf(text: string, hits: unknown[], mentions: unknown[], gold: unknown): string[] {
  const given = [text, hits, { mentions }, gold].map((one) => JSON.stringify(one)).join(', ');
  const code = `
    import { createHitTally } from './tools/eval/rule-hits.mjs';
    const tally = createHitTally((kind) => ({ person: 'PERSON', place: 'LOC' })[kind]);
    tally.add(${given});
    process.stdout.write(JSON.stringify(tally.table()));`;
  return String(askModule(code))
    .split('\n')
    .filter((row) => /\| [1-9]\d* \|/.test(row));
}

const TEXT = 'They met Orlun in Lisna.';
const hit = (name: string, kind: string, start: number, end: number) => ({
  rule: `mentions/names/${name}`,
  start,
  end,
  gives: { kind },
});
const HITS = [
  hit('named-as', 'person', 9, 14),
  hit('named-as', 'person', 9, 14),
  hit('after-preposition', 'place', 18, 23),
];
const MENTIONS = [
  { start: 9, end: 14, kind: 'person', form: 'name' },
  { start: 18, end: 23, kind: 'place', form: 'name' },
];

test('a rule is right where its mention agrees with the gold in span and kind, and counted once a place', () => {
  const gold = [
    { start: 9, end: 14, coarse: 'PERSON', named: true, pure: true },
    { start: 18, end: 23, coarse: 'ORG', named: true, pure: true },
  ];
  expect(rowsOf(TEXT, HITS, MENTIONS, gold)).toEqual([
    '| mentions/names/named-as | 1 | 1 | 0 |',
    '| mentions/names/after-preposition | 1 | 0 | 1 |',
  ]);
});

test('where no gold covers a hit, it is not judged', () => {
  const gold = [{ start: 0, end: 14, coarse: 'PERSON', named: false, pure: false }];
  expect(rowsOf(TEXT, HITS.slice(0, 1), MENTIONS, gold)).toEqual([
    '| mentions/names/named-as | 1 | not judged | |',
  ]);
  expect(rowsOf(TEXT, HITS.slice(0, 1), MENTIONS, null)).toEqual([
    '| mentions/names/named-as | 1 | not judged | |',
  ]);
});
