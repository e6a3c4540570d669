import { byText } from '../../model/by-text.ts';
import type { EventOutline } from './event-outline.ts';

/** Days from 1970; ends without a day are infinite. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Pairs of events that are worth comparing, each once, as their places in the list: of one kind, and with
 * one place, one named participant, one work, or one day and one description in common. Each event meets
 * at most `WINDOW` others in each of these, those nearest to it in time, so the work grows with the number
 * of events and not with its square; no pair is kept. The lesser id comes first.
 */
export function* findPairs(
  events: readonly EventOutline[],
  perhaps: (id: string) => string,
): Generator<readonly [number, number]> {
  const order = inTime(events);
  const spans = order.map((at) => spanOf(events[at] as EventOutline));
  const buckets = bucketsOf(order, events, perhaps);
  // Of each event the last one that it was met by.
  const metBy = new Int32Array(events.length).fill(-1);
  for (const [turn, at] of order.entries()) {
    const one = events[at] as EventOutline;
    const { end } = spans[turn] as Span;
    for (const bucket of buckets[turn] ?? []) {
      // Its own place in the bucket, since they are gone through in order.
      bucket.next += 1;
      const last = Math.min(bucket.members.length, bucket.next + WINDOW);
      for (let next = bucket.next; next < last; next += 1) {
        const later = bucket.members[next] as number;
        if ((spans[later] as Span).start - end > SLACK) break;
        if (metBy[later] === turn) continue;
        metBy[later] = turn;
        const place = order[later] as number;
        const other = events[place] as EventOutline;
        if (one.source !== other.source) yield one.id < other.id ? [at, place] : [place, at];
      }
    }
  }
}

const WINDOW = 40;
/** Days that careless reports may be apart; see `concurrence`. */
const SLACK = 2;

/** Turns of events that have a thing in common, the earliest first. */
interface Bucket {
  readonly members: number[];
  next: number;
}

/** Of each event in turn, the buckets that it is in. */
function bucketsOf(
  order: readonly number[],
  events: readonly EventOutline[],
  perhaps: (id: string) => string,
): Bucket[][] {
  const buckets = new Map<string, Bucket>();
  return order.map((at, turn) =>
    keysOf(events[at] as EventOutline, perhaps).map((key) => {
      const bucket = buckets.get(key) ?? { members: [], next: 0 };
      if (bucket.members.length === 0) buckets.set(key, bucket);
      bucket.members.push(turn);
      return bucket;
    }),
  );
}

/** Each once; there are few of one event. */
function keysOf({ marks, ties, things }: EventOutline, perhaps: (id: string) => string): string[] {
  const keys = [...marks];
  for (const [mark, thing] of ties) {
    const key = `${mark} ${perhaps(things[thing] as string)}`;
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** Places in the list, the earliest event first. */
function inTime(events: readonly EventOutline[]): number[] {
  const starts = events.map(({ earliest, latest }) => earliest ?? latest ?? '~');
  return events
    .map((_, at) => at)
    .sort(
      (a, b) =>
        byText(starts[a] as string, starts[b] as string) ||
        byText((events[a] as EventOutline).id, (events[b] as EventOutline).id),
    );
}

const DAY = 86_400_000;
const spanOf = ({ earliest, latest }: EventOutline): Span => ({
  start: earliest === null ? Number.NEGATIVE_INFINITY : Date.parse(earliest) / DAY,
  end: latest === null ? Number.POSITIVE_INFINITY : Date.parse(latest) / DAY,
});
