import type { Span } from '../../model/span.ts';
import type { Entity, Mention } from '../../model/standoff.ts';
import type { EntityKind } from '../../model/vocabulary.ts';

/** Which entity words stand for, asked by the stages that know only words. */
export interface EntityFinder {
  /** The mention that covers most of these words; null where none shares a character with them. */
  mentionAt(span: Span): Mention | null;
  entityOf(mention: Mention | null): Entity | null;
  /** The last entity of one of these kinds mentioned before an offset, at most `reach` units back. */
  before(offset: number, kinds: readonly EntityKind[], reach: number): Entity | null;
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
    before: (offset, kinds, reach) => {
      for (let at = firstFrom(starts, offset) - 1; at >= 0; at--) {
        const mention = ordered[at];
        if (!mention || mention.start < offset - reach) return null;
        if (mention.form !== 'pronoun' && kinds.includes(mention.kind as EntityKind)) {
          return entityOf(mention);
        }
      }
      return null;
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
