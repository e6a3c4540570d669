import { byText } from '../../model/by-text.ts';
import type { NodeId } from '../../model/ids.ts';
import type { EventOutline } from './event-outline.ts';

/** Days since 1970; infinite if an end is open. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Pairs of events worth comparing, each once, as positions in the list: events of one kind that
 * share a place, a named participant, a work, or a description with its day or number. For each of
 * these, an event meets at most `WINDOW` others, the nearest in time, so the work grows with the
 * number of events and not with its square; no pair is stored. The smaller id comes first.
 */
export function* findPairs(
  events: readonly EventOutline[],
  perhaps: (id: NodeId) => NodeId,
): Generator<readonly [number, number]> {
  const order = inTime(events);
  const spans = order.map((at) => spanOf(events[at] as EventOutline));
  const buckets = bucketsOf(order, events, perhaps);
  // For each event, the last one that met it.
  const metBy = new Int32Array(events.length).fill(-1);
  for (const [turn, at] of order.entries()) {
    const one = events[at] as EventOutline;
    const { end } = spans[turn] as Span;
    for (const bucket of buckets[turn] ?? []) {
      // Now its own position in the bucket, since events are visited in order.
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
/** Days by which careless reports may differ; see `concurrence`. */
const SLACK = 2;

/** Events that share a key, as positions in the order, the earliest first. */
interface Bucket {
  readonly members: number[];
  next: number;
}

/** For each event in order, its buckets. */
function bucketsOf(
  order: readonly number[],
  events: readonly EventOutline[],
  perhaps: (id: NodeId) => NodeId,
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

/** Each key once; an event has few. */
function keysOf({ marks, ties, things }: EventOutline, perhaps: (id: NodeId) => NodeId): string[] {
  const keys = [...marks];
  for (const [mark, thing] of ties) {
    const key = `${mark} ${perhaps(things[thing] as NodeId)}`;
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** Positions in the list, the earliest event first. */
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
