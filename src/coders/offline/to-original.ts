import type { Span } from '../../model/span.ts';
import type { Annotations } from '../../model/standoff.ts';
import type { Edited } from '../../text/clear/edits.ts';

/** What a reader finds in a text. */
export type ReadItems = Omit<Annotations, 'source' | 'coder'>;

/** What was read in a clear text, with the places of the same words in the original. */
export function toOriginal(read: ReadItems, { original }: Edited): ReadItems {
  const all = (spans: readonly Span[]): Span[] => spans.map(original);
  const placed = <T extends { start: number; end: number }>(item: T): T => {
    const [start, end] = original([item.start, item.end]);
    return { ...item, start, end };
  };
  const spanned = <T extends { span: Span[] }>(item: T): T => ({ ...item, span: all(item.span) });
  return {
    entities: read.entities,
    mentions: read.mentions.map(placed),
    dates: read.dates.map(placed),
    claims: read.claims.map((claim) => ({
      ...claim,
      content: all(claim.content),
      cue: all(claim.cue),
      source: all(claim.source),
    })),
    events: read.events.map((event) => ({
      ...event,
      trigger: original(event.trigger),
      also: all(event.also),
    })),
    relations: read.relations.map(spanned),
    assessments: read.assessments.map(spanned),
  };
}
