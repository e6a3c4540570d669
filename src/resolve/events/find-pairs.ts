import { familyOf } from './compare-events.ts';
import type { Sameness } from './compare-participants.ts';
import type { EventRecord } from './event-record.ts';

/**
 * Pairs of events that are worth comparing: of one kind, and with one place, one named participant, or
 * one day and one description in common. Each event meets at most `WINDOW` others in each of these, those
 * nearest to it in time, so the work grows with the number of events and not with its square.
 */
export function findPairs(
  records: readonly EventRecord[],
  sameness: Sameness,
): (readonly [EventRecord, EventRecord])[] {
  const pairs = new Map<string, readonly [EventRecord, EventRecord]>();
  for (const bucket of bucketsOf(records, sameness)) {
    for (const [at, one] of bucket.entries()) {
      for (const other of bucket.slice(at + 1, at + 1 + WINDOW)) {
        if (isTooLate(one, other)) break;
        if (one.source === other.source) continue;
        const [a, b] = one.id < other.id ? [one, other] : [other, one];
        pairs.set(`${a.id} ${b.id}`, [a, b]);
      }
    }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

const WINDOW = 40;
/** Days that careless reports may be apart; see `concurrence`. */
const SLACK = 2 * 86_400_000;

function bucketsOf(records: readonly EventRecord[], sameness: Sameness): EventRecord[][] {
  const buckets = new Map<string, EventRecord[]>();
  for (const record of [...records].sort(byTime)) {
    for (const key of keysOf(record, sameness)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(record);
      else buckets.set(key, [record]);
    }
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

function keysOf(
  { type, place, participants, when, works }: EventRecord,
  { perhaps }: Sameness,
): Set<string> {
  const family = familyOf(type);
  const isOneDay = when.earliest !== null && when.earliest === when.latest;
  const day = isOneDay ? when.earliest : when.yearless;
  return new Set([
    ...(place?.name && place.precision !== 'country'
      ? [`${family} at ${perhaps(place.entity)}`]
      : []),
    ...works.map((work) => `${family} in ${perhaps(work)}`),
    ...participants.flatMap(({ named, entity, head, count }) => [
      ...(named ? [`${family} with ${perhaps(entity)}`] : []),
      ...(day && head ? [`${family} on ${day.slice(-5)} ${head}`] : []),
      ...(count?.min != null && head ? [`${family} of ${count.min} ${head}`] : []),
    ]),
  ]);
}

const startOf = ({ when }: EventRecord): string => when.earliest ?? when.latest ?? '~';
const byTime = (a: EventRecord, b: EventRecord): number =>
  startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.id < b.id ? -1 : 1;

const isTooLate = (
  { when: { latest } }: EventRecord,
  { when: { earliest } }: EventRecord,
): boolean =>
  latest !== null && earliest !== null && Date.parse(earliest) - Date.parse(latest) > SLACK;
