import type { NodeId } from '../../model/ids.ts';
import { compareEvents, type EventComparison } from './compare-events.ts';
import { type EventDigests, highOfPair, lowOfPair } from './digest-events.ts';
import type { EventOutline } from './event-outline.ts';
import type { EventRecord } from './event-record.ts';
import { findPairs } from './find-pairs.ts';
import { createPairIndex, createPairList } from './pair-list.ts';
import { type Sameness, type TracedEvent, traceEvent } from './traced-event.ts';

/** Two tellings with something in common. `a` has the smaller id. */
export interface ComparedPair {
  readonly a: EventOutline;
  readonly b: EventOutline;
  readonly comparison: EventComparison;
}

/** What one build stores for the next. */
export interface EventMemory {
  /** All compared pairs; see `PairList`. */
  readonly pairs: string;
  /** The results for pairs with something in common, each with its position in the list. */
  readonly found: readonly (readonly [pair: number, comparison: EventComparison])[];
}

export interface CompareContext {
  readonly sameness: Sameness;
  readonly digests: EventDigests;
  readonly recordOf: (id: NodeId) => EventRecord;
  readonly earlier: EventMemory | null;
}

/**
 * Compares all events that may be the same. Reuses the last build's result for a pair if neither
 * their articles nor the judgements about anything in them have changed.
 */
export function comparePairs(
  events: readonly EventOutline[],
  { sameness, digests, recordOf, earlier }: CompareContext,
): { readonly pairs: readonly ComparedPair[]; readonly memory: EventMemory } {
  const placeOf = createPairIndex(earlier?.pairs ?? '');
  const known = new Map(earlier?.found);
  const traced = new Map<NodeId, TracedEvent>();
  const trace = ({ id }: EventOutline): TracedEvent => {
    const event = traced.get(id) ?? traceEvent(recordOf(id), sameness);
    traced.set(id, event);
    return event;
  };
  const compared = createPairList();
  const pairs: ComparedPair[] = [];
  const found: [number, EventComparison][] = [];
  for (const [one, other] of findPairs(events, sameness.perhaps)) {
    const high = highOfPair(digests, one, other);
    const low = lowOfPair(digests, one, other);
    const place = compared.add(high, low);
    const earlierPlace = placeOf(high, low);
    const [a, b] = [events[one] as EventOutline, events[other] as EventOutline];
    const comparison =
      earlierPlace < 0 ? compareEvents(trace(a), trace(b)) : known.get(earlierPlace);
    if (!comparison) continue;
    pairs.push({ a, b, comparison });
    found.push([place, comparison]);
  }
  return { pairs, memory: { pairs: compared.toText(), found } };
}
