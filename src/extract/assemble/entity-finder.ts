import type { Span } from '../../model/span.ts';
import type { Entity, Mention } from '../../model/standoff.ts';

/** Which entity words stand for, asked by the stages that know only words. */
export interface EntityFinder {
  /** The mention that covers most of these words; null where none shares a character with them. */
  mentionAt(span: Span): Mention | null;
  entityOf(mention: Mention | null): Entity | null;
  /** The mentions that lie in a stretch of text, in order. */
  within(span: Span): readonly Mention[];
}

export function createEntityFinder(
  mentions: readonly Mention[],
  entities: readonly Entity[],
): EntityFinder {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const starts = ordered.map(({ start }) => start);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const longest = ordered.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const entityOf: EntityFinder['entityOf'] = (mention) =>
    mention?.entity == null ? null : (byId.get(mention.entity) ?? null);
  return {
    entityOf,
    mentionAt: ([start, end]) => {
      let best: { mention: Mention; shared: number } | null = null;
      for (let at = firstFrom(starts, start - longest); at < ordered.length; at++) {
        const mention = ordered[at];
        if (!mention || mention.start >= end) break;
        const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
        if (shared > 0 && (!best || shared > best.shared)) best = { mention, shared };
      }
      return best?.mention ?? null;
    },
    within: ([start, end]) => {
      const found: Mention[] = [];
      for (let at = firstFrom(starts, start); at < ordered.length; at++) {
        const mention = ordered[at];
        if (!mention || mention.start >= end) break;
        if (mention.end <= end) found.push(mention);
      }
      return found;
    },
  };
}

/** Index of the first start that is not before an offset. */
function firstFrom(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
