import type { Span } from '../../../../model/span.ts';
import type { Entity, Mention } from '../../../../model/standoff.ts';
import { firstFrom } from '../../locate.ts';

/** Finds the entity that words stand for, for stages that only have the words. */
export interface EntityFinder {
  /** The mention that overlaps these words most; null if none does. */
  mentionAt(span: Span): Mention | null;
  entityOf(mention: Mention | null): Entity | null;
  /** The mentions inside a span, in text order. */
  within(span: Span): readonly Mention[];
}

export function createEntityFinder(
  mentions: readonly Mention[],
  entities: readonly Entity[],
): EntityFinder {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const longest = ordered.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const entityOf: EntityFinder['entityOf'] = (mention) =>
    mention?.entity == null ? null : (byId.get(mention.entity) ?? null);
  return {
    entityOf,
    mentionAt: ([start, end]) => {
      let best: { mention: Mention; shared: number } | null = null;
      for (let at = firstFrom(ordered, start - longest); at < ordered.length; at++) {
        const mention = ordered[at];
        if (!mention || mention.start >= end) break;
        const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
        if (shared > 0 && (!best || shared > best.shared)) best = { mention, shared };
      }
      return best?.mention ?? null;
    },
    within: ([start, end]) => {
      const found: Mention[] = [];
      for (let at = firstFrom(ordered, start); at < ordered.length; at++) {
        const mention = ordered[at];
        if (!mention || mention.start >= end) break;
        if (mention.end <= end) found.push(mention);
      }
      return found;
    },
  };
}
