import type { NodeId } from '../../model/ids.ts';
import { memoize } from '../../model/memoize.ts';
import { type Digests, digestOfPair, keepPairs, type PairMemory } from '../kept/kept-pairs.ts';
import { compareEvents, type EventComparison } from './compare-events.ts';
import type { EventOutline } from './event-outline.ts';
import type { EventRecord } from './event-record.ts';
import { findPairs } from './find-pairs.ts';
import { type Sameness, type TracedEvent, traceEvent } from './traced-event.ts';

/** Two tellings with something in common. `a` has the smaller id. */
export interface ComparedPair {
  readonly a: EventOutline;
  readonly b: EventOutline;
  readonly comparison: EventComparison;
}

export type EventMemory = PairMemory<EventComparison>;

export interface CompareContext {
  readonly sameness: Sameness;
  /** Of each event: of its article's facts and of the judgements about everything in it. */
  readonly digests: Digests;
  readonly recordOf: (id: NodeId) => EventRecord;
  readonly earlier: EventMemory | null;
}

/** Events that are held; those compared next are near in time. */
const TRACED = 20_000;

/**
 * Compares all events that may be the same. Reuses the last build's result for a pair if neither
 * their articles nor the judgements about anything in them have changed.
 */
export function comparePairs(
  events: readonly EventOutline[],
  { sameness, digests, recordOf, earlier }: CompareContext,
): { readonly pairs: readonly ComparedPair[]; readonly memory: EventMemory } {
  const trace = memoize(
    ({ id }: EventOutline): TracedEvent => traceEvent(recordOf(id), sameness),
    TRACED,
  );
  const kept = keepPairs(earlier);
  const pairs: ComparedPair[] = [];
  for (const [one, other] of findPairs(events, sameness.perhaps)) {
    const [a, b] = [events[one] as EventOutline, events[other] as EventOutline];
    const digest = digestOfPair(digests, one, other);
    const comparison = kept.compare(digest, () => compareEvents(trace(a), trace(b)));
    if (comparison) pairs.push({ a, b, comparison });
  }
  return { pairs, memory: kept.memory() };
}
