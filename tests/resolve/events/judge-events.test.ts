import { describe, expect, test } from '@jest/globals';
import { assert, property, shuffledSubarray } from 'fast-check';
import { asSourceId } from '../../../src/model/as-id.ts';
import type { NodeId } from '../../../src/model/ids.ts';
import { eventRecordsOf } from '../../../src/resolve/events/event-record.ts';
import { findConflicts } from '../../../src/resolve/events/find-conflicts.ts';
import { BY_NAME, judgeRecords, NOTHING_SAME, raidIn } from './raid.ts';

const recordsOf = (...raids: Parameters<typeof raidIn>[]) =>
  raids.flatMap((raid) => eventRecordsOf(raidIn(...raid)));
const judge = (...raids: Parameters<typeof raidIn>[]) => judgeRecords(recordsOf(...raids));

describe('whether two articles tell one event', () => {
  test('one place, one day, one actor: the same, and why', () => {
    const [judgement] = judge(['a'], ['b']);
    expect(judgement).toMatchObject({ verdict: 'same', differences: [] });
    expect(judgement?.reasons).toEqual(
      expect.arrayContaining([
        'both tell of kill',
        'at one place: lisna',
        'on one day: 2025-03-04',
      ]),
    );
  });
  test.each([
    ['another village', { place: 'tarn' }],
    ['a week later', { day: '2025-03-11' }],
    ['another thing that happened', { type: 'free' }],
    ['a practice, not an occasion', { genericity: 'habitual' }],
  ])('%s: two events', (_, other) => {
    expect(judge(['a'], ['b', other])).toEqual([]);
  });
  test('the next day and the next village: two events, though all else is alike', () => {
    expect(judge(['a'], ['b', { day: '2025-03-05', place: 'tarn' }])).toEqual([]);
  });
  test.each([
    ['no date', { day: null }],
    ['no place', { place: null }],
    ['a day without a year, and no actor', { day: 'XXXX-03-04', actor: null, villagers: null }],
  ])('%s: a proposal at most', (_, other) => {
    expect(judge(['a'], ['b', other]).map(({ verdict }) => verdict)).toEqual(['maybe']);
  });
  test('one day alone says nothing', () => {
    expect(
      judge(['a', { place: null, villagers: null }], ['b', { place: null, actor: null }]),
    ).toEqual([]);
  });
  test('without a day and a place: who did it and a word for whom is not enough, their number is', () => {
    const bare = { day: null, place: null };
    const some = { ...bare, villagers: {} };
    expect(judge(['a', some], ['b', some])).toEqual([]);
    expect(judge(['a', bare], ['b', bare]).map(({ verdict }) => verdict)).toEqual(['maybe']);
  });
  test('of two such events in one article neither is taken for the third', () => {
    const twice = recordsOf(['b']).flatMap((record) => [
      record,
      { ...record, id: `${record.id}-2` as typeof record.id },
    ]);
    const judged = judgeRecords([...recordsOf(['a']), ...twice]);
    expect(judged.map(({ verdict }) => verdict)).toEqual(['maybe', 'maybe']);
  });
  test('of two villages of one name: one event where one named unit is in both on one day', () => {
    const sameness = {
      same: (id: NodeId) => (id.startsWith('place:') ? id : BY_NAME.same(id)),
      perhaps: BY_NAME.perhaps,
    };
    const judged = (actor: string | null) =>
      judgeRecords(recordsOf(['a', { actor }], ['b', { actor }]), { sameness }).map(
        ({ verdict }) => verdict,
      );
    expect(judged('militia')).toEqual(['same']);
    expect(judged(null)).toEqual(['maybe']);
  });
  test('a copy in the same words tells the same event, even without a place and a day', () => {
    const bare = { day: null, place: null };
    const copies = [{ copy: asSourceId('b'), original: asSourceId('a') }];
    const [judgement] = judgeRecords(recordsOf(['a', bare], ['b', bare]), {
      sameness: NOTHING_SAME,
      copies,
    });
    expect(judgement).toMatchObject({ verdict: 'same', score: 1 });
  });
  test('the order of articles changes nothing', () => {
    const records = recordsOf(
      ['a'],
      ['b'],
      ['c', { day: '2025-03-05' }],
      ['d', { place: null }],
      ['e', { actor: 'army' }],
    );
    const expected = JSON.stringify(judgeRecords(records));
    const shuffled = shuffledSubarray(records, {
      minLength: records.length,
      maxLength: records.length,
    });
    assert(property(shuffled, (some) => JSON.stringify(judgeRecords(some)) === expected));
  });
});

describe('versions that cannot both hold', () => {
  test.each([
    ['number', { villagers: { min: 20 } }, '12 against at least 20'],
    ['date', { day: '2025-03-05' }, '2025-03-04 against 2025-03-05'],
    ['actor', { actor: 'army' }, 'militia against army'],
    ['whether', { stance: 'denies' }, 'one says that it happened, the other that it did not'],
    ['whether', { polarity: 'negative' }, 'one says that it happened, the other that it did not'],
  ])('%s: both stay, and a conflict between them', (aspect, other, reason) => {
    const conflicts = findConflicts(judge(['a'], ['b', other]));
    expect(
      conflicts.map(({ source, target, attributes }) => ({ source, target, ...attributes })),
    ).toEqual([
      expect.objectContaining({
        source: 'claim:a/c1',
        target: 'claim:b/c1',
        aspect,
        reason,
        sources: ['a', 'b'],
      }),
    ]);
  });
  test.each([
    ['7 people', 7, 'nine civilians', 9, '7 against 9'],
    ['nine civilians', 9, 'seven people', 7, '9 against 7'],
    ['14', 14, 'eleven people', 11, '14 against 11'],
    ['9 people', 9, 'seven civilians', 7, null],
    ['two soldiers', 2, 'nine civilians', 9, null],
  ])('of whoever is counted: %s, %i; %s, %i', (said, one, other, many, reason) => {
    for (const didIt of [false, true]) {
      const raid = { actor: null, didIt };
      const found = findConflicts(
        judge(
          ['a', { ...raid, said, villagers: { min: one, max: one } }],
          ['b', { ...raid, said: other, villagers: { min: many, max: many } }],
        ),
      );
      expect(found.map(({ attributes }) => 'reason' in attributes && attributes.reason)).toEqual(
        reason === null ? [] : [reason],
      );
    }
  });
  test('numbers that can both hold are no conflict', () => {
    expect(findConflicts(judge(['a'], ['b', { villagers: { min: 10 } }]))).toEqual([]);
  });
  test('two who deny it agree with each other', () => {
    expect(findConflicts(judge(['a', { stance: 'denies' }], ['b', { stance: 'denies' }]))).toEqual(
      [],
    );
  });
});

describe('another number that an article itself sets against a claim', () => {
  const rival = { id: 'claim:a/c2' as NodeId, stance: 'asserts' as const, speaker: null };
  const number = { count: { min: 2, max: 2 }, other: { min: 12, max: 12 } };
  const conflicts = (...[other]: [Parameters<typeof raidIn>[1]]) => {
    const [own, ...more] = recordsOf(['a'], ['b', other]);
    if (!own) throw new Error('no raid');
    const claim = { ...rival, evidence: own.claims[0]?.evidence ?? [], quote: 'two, not twelve' };
    const judged = judgeRecords([{ ...own, rivals: [{ claim, ...number }] }, ...more]);
    return findConflicts(judged).map(({ key, attributes }) => [key, attributes.reason]);
  };
  test('is set against whoever tells the same with the same number', () => {
    expect(conflicts({})).toEqual([
      ['CONFLICTS_WITH claim:a/c2 claim:b/c1 number', '2 against 12'],
    ]);
  });
  test.each([
    ['another raid', { place: 'tarn' }],
    ['who denies it', { stance: 'denies' }],
  ])('not against %s', (_, other) => {
    expect(conflicts(other).filter(([key]) => key?.includes('c2'))).toEqual([]);
  });
  test('nor against who gives a third number: that is for whoever told it to answer', () => {
    const found = conflicts({ villagers: { min: 20 } });
    expect(found.map(([key]) => key)).toEqual(['CONFLICTS_WITH claim:a/c1 claim:b/c1 number']);
  });
});
