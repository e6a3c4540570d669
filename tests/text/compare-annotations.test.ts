import { describe, expect, test } from '@jest/globals';
import { compareAnnotations } from '../../src/text/agreement/compare-annotations.ts';
import { matchPairs } from '../../src/text/agreement/match-pairs.ts';
import { ferryLanding } from '../ferry-landing.ts';

const { source, annotations } = ferryLanding();
const f1 = (part: string, other: typeof annotations) =>
  compareAnnotations(source.text, annotations, other).parts.find((one) => one.part === part)?.f1;

describe('two readings of one article', () => {
  test('a reading agrees with itself', () => {
    const { parts, differences } = compareAnnotations(source.text, annotations, annotations);
    expect(parts.map((one) => one.f1)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(differences).toEqual([]);
  });

  test.each([
    ['events', { ...annotations, events: annotations.events.slice(1) }, 0.667],
    [
      'events',
      {
        ...annotations,
        events: annotations.events.map((event) => ({ ...event, type: 'clash' as const })),
      },
      0,
    ],
    [
      'dates',
      { ...annotations, dates: annotations.dates.map((date) => ({ ...date, edtf: '2024-03-12' })) },
      0,
    ],
    ['claims', { ...annotations, claims: annotations.claims.slice(0, 2) }, 0.8],
    [
      'entities',
      {
        ...annotations,
        entities: annotations.entities.map((one) => ({ ...one, kind: 'object' as const })) as never,
      },
      0,
    ],
  ])('%s that differ count', (part, other, expected) => {
    expect(f1(part, other)).toBe(expected);
  });

  test('a difference says where, and what each reading says', () => {
    const other = {
      ...annotations,
      events: annotations.events.map((event) => ({ ...event, factuality: 'asserted' as const })),
    };
    const { differences } = compareAnnotations(source.text, annotations, other);
    expect(differences[0]).toMatchObject({
      part: 'events',
      in: 'both',
      first: 'attack, claimed, positive, single',
      second: 'attack, asserted, positive, single',
    });
    expect(differences[0]?.words).toContain('shelled');
  });

  test('pairs are made one to one, the likest first', () => {
    const { pairs, onlyFirst, onlySecond } = matchPairs([1, 2, 3], [2, 3, 9], (a, b) =>
      Math.max(0, 2 - Math.abs(a - b)),
    );
    expect([pairs, onlyFirst, onlySecond]).toEqual([
      [
        [2, 2],
        [3, 3],
      ],
      [1],
      [9],
    ]);
  });
});
