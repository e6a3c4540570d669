import type { TracedEvent } from './traced-event.ts';

/**
 * Pairs of events that are worth comparing, each once: of one kind, and with one place, one named
 * participant, one work, or one day and one description in common. Each event meets at most `WINDOW`
 * others in each of these, those nearest to it in time, so the work grows with the number of events and
 * not with its square; no pair is kept. The lesser id comes first.
 */
export function* findPairs(
  records: readonly TracedEvent[],
): Generator<readonly [TracedEvent, TracedEvent]> {
  const sorted = [...records].sort(byTime);
  const starts = sorted.map(({ when }) => dayOf(when.earliest, Number.NEGATIVE_INFINITY));
  const ends = sorted.map(({ when }) => dayOf(when.latest, Number.POSITIVE_INFINITY));
  const buckets = bucketsOf(sorted);
  for (const [at, one] of sorted.entries()) {
    const met = new Set<number>();
    for (const bucket of buckets[at] ?? []) {
      // Its own place in the bucket, since they are gone through in order.
      bucket.next += 1;
      const last = Math.min(bucket.members.length, bucket.next + WINDOW);
      for (let next = bucket.next; next < last; next += 1) {
        const other = bucket.members[next] as number;
        if ((starts[other] as number) - (ends[at] as number) > SLACK) break;
        met.add(other);
      }
    }
    for (const index of met) {
      const other = sorted[index] as TracedEvent;
      if (one.source !== other.source) yield one.id < other.id ? [one, other] : [other, one];
    }
  }
}

const WINDOW = 40;
/** Days that careless reports may be apart; see `concurrence`. */
const SLACK = 2;

/** Numbers of events that have a thing in common, the earliest first. */
interface Bucket {
  readonly members: number[];
  next: number;
}

/** Of each event in turn, the buckets that it is in. */
function bucketsOf(sorted: readonly TracedEvent[]): Bucket[][] {
  const buckets = new Map<string, Bucket>();
  return sorted.map((record, at) =>
    [...keysOf(record)].map((key) => {
      const bucket = buckets.get(key) ?? { members: [], next: 0 };
      if (bucket.members.length === 0) buckets.set(key, bucket);
      bucket.members.push(at);
      return bucket;
    }),
  );
}

function keysOf({ family, at, roles, when, toldIn }: TracedEvent): Set<string> {
  const isOneDay = when.earliest !== null && when.earliest === when.latest;
  const day = isOneDay ? when.earliest : when.yearless;
  return new Set([
    ...(at?.name && at.precision !== 'country' ? [`${family} at ${at.perhaps}`] : []),
    ...toldIn.map((work) => `${family} in ${work}`),
    ...[...roles.values()]
      .flat()
      .flatMap(({ named, perhaps, head, count }) => [
        ...(named ? [`${family} with ${perhaps}`] : []),
        ...(day && head ? [`${family} on ${day.slice(-5)} ${head}`] : []),
        ...(count?.min != null && head ? [`${family} of ${count.min} ${head}`] : []),
      ]),
  ]);
}

const DAY = 86_400_000;
const dayOf = (date: string | null, open: number): number =>
  date === null ? open : Date.parse(date) / DAY;

const startOf = ({ when }: TracedEvent): string => when.earliest ?? when.latest ?? '~';
const byTime = (a: TracedEvent, b: TracedEvent): number =>
  startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.id < b.id ? -1 : 1;
