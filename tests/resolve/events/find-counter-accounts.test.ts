import { describe, expect, test } from '@jest/globals';
import type { NodeId } from '../../../src/model/ids.ts';
import { type EventRecord, eventRecordsOf } from '../../../src/resolve/events/event-record.ts';
import { findCounterAccounts } from '../../../src/resolve/events/find-counter-accounts.ts';
import { judgeRecords, raidIn, sameName } from './raid.ts';

/** Article `a` tells of a raid; in `b` the elder denies it, and tells of other deaths there instead. */
const [raid] = eventRecordsOf(raidIn('a'));
const [denied] = eventRecordsOf(raidIn('b', { stance: 'denies' }));
const [told] = eventRecordsOf(raidIn('b', { day: '2025-03-03', villagers: { min: 3, max: 3 } }));
if (!raid || !denied || !told) throw new Error('no raid');
const account: EventRecord = {
  ...told,
  id: 'event:b/blast' as NodeId,
  claims: told.claims.map((claim) => ({ ...claim, id: 'claim:b/c2' as NodeId })),
};

const find = (change: Partial<EventRecord> = {}, denial: EventRecord = denied) => {
  const records = [raid, denial, { ...account, ...change }];
  // Only that the denied raid is the raid: the account itself is no telling of it.
  const judged = judgeRecords([raid, denial]);
  const eventsOf = (article: string) => records.filter(({ source }) => source === article);
  return findCounterAccounts(judged, eventsOf, sameName).map(({ source, target, attributes }) => [
    source,
    target,
    attributes.aspect,
    attributes.reason,
  ]);
};

describe('who denies it and tells of something else instead', () => {
  test('contradicts who told it: another number, another day, and the reason says so', () => {
    expect(find()).toEqual([
      ['claim:a/c1', 'claim:b/c2', 'number', 'another account by who denies it: 12 against 3'],
      [
        'claim:a/c1',
        'claim:b/c2',
        'date',
        'another account by who denies it: 2025-03-04 against 2025-03-03',
      ],
    ]);
  });
  test.each<[string, Partial<EventRecord>]>([
    ['in another village', { place: { ...raidPlace(), entity: 'place:b/tarn' as NodeId } }],
    ['a week before', { when: { earliest: '2025-02-20', latest: '2025-02-20', yearless: null } }],
    ['on a day that nobody gives', { when: { earliest: null, latest: null, yearless: null } }],
    ['of something of another kind', { type: 'free' }],
    ['of a practice', { genericity: 'habitual' }],
    ['of what was only planned', { happened: false }],
    ['with the same number, on the same day', { participants: raid.participants, when: raid.when }],
    [
      'somebody else tells it',
      {
        claims: account.claims.map((claim) => ({ ...claim, speaker: 'person:b/mayor' as NodeId })),
      },
    ],
    [
      'nobody in particular tells it',
      { claims: account.claims.map((claim) => ({ ...claim, speaker: null })) },
    ],
  ])('%s: no conflict', (_, change) => {
    expect(find(change)).toEqual([]);
  });
  test('and who confirms it, or only doubts something else, contradicts nobody', () => {
    const [confirmed] = eventRecordsOf(raidIn('b'));
    expect(find({}, confirmed)).toEqual([]);
    const [elsewhere] = eventRecordsOf(raidIn('b', { stance: 'denies', place: 'tarn' }));
    expect(find({}, elsewhere)).toEqual([]);
  });
});

function raidPlace() {
  if (!raid?.place) throw new Error('no place');
  return raid.place;
}
