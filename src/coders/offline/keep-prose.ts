import type { Attribution } from './attribution/attribution.ts';
import type { EventDraft } from './events/event-draft.ts';
import type { Prose } from './prose/read-prose.ts';

/** A table or a menu tells no event and lets nobody speak: what was read there is let go. */
export function keepProse(events: readonly EventDraft[], prose: Prose): readonly EventDraft[] {
  if (prose.cellLines === 0) return events;
  const kept = events.flatMap((event, index) =>
    prose.isSentence(event.trigger[0]) ? [index] : [],
  );
  const places = new Map(kept.map((index, at) => [index, at]));
  const move = (index: number | null): number | null =>
    index === null ? null : (places.get(index) ?? null);
  return kept.flatMap((index) => {
    const event = events[index];
    return event ? [{ ...event, because: move(event.because), partOf: move(event.partOf) }] : [];
  });
}

/** Whether an attribution stands in a sentence's line. */
export const isSaid =
  (prose: Prose) =>
  ({ content, cue }: Attribution): boolean =>
    prose.cellLines === 0 || prose.isSentence((cue[0] ?? content[0] ?? [0, 0])[0]);
