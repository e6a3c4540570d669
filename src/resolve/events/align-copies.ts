import type { SourceId } from '../../model/ids.ts';
import type { EventOutline } from './event-outline.ts';

/** Two articles, one of which copies the other in whole or in part. */
export interface CopiedSources {
  readonly copy: SourceId;
  readonly original: SourceId;
}

/**
 * An event that a copy tells in the original's words is the same event, even without a time or
 * place. Events whose words occur more than once in either article are left to comparison.
 */
export function alignCopies(
  events: readonly EventOutline[],
  copies: readonly CopiedSources[],
): (readonly [EventOutline, EventOutline])[] {
  const bySource = new Map<SourceId, Map<string, EventOutline[]>>();
  for (const event of events) {
    const own = bySource.get(event.source) ?? new Map<string, EventOutline[]>();
    bySource.set(event.source, own);
    const alike = own.get(event.wording);
    if (alike) alike.push(event);
    else own.set(event.wording, [event]);
  }
  return copies.flatMap(({ copy, original }) =>
    [...(bySource.get(copy) ?? [])].flatMap(([wording, [one, ...more]]) => {
      const [other, ...others] = bySource.get(original)?.get(wording) ?? [];
      if (!one || !other || more.length > 0 || others.length > 0) return [];
      return [one.id < other.id ? ([one, other] as const) : ([other, one] as const)];
    }),
  );
}
