import type { EventRecord } from './event-record.ts';

/** Two articles of which one is a copy of the other, whole or in part. */
export interface CopiedSources {
  readonly copy: string;
  readonly original: string;
}

/**
 * What a copy tells in the words of its original is one event, even where neither says when or where.
 * Events whose words occur more than once in either article are left to comparison.
 */
export function alignCopies(
  records: readonly EventRecord[],
  copies: readonly CopiedSources[],
): (readonly [EventRecord, EventRecord])[] {
  const bySource = new Map<string, Map<string, EventRecord[]>>();
  for (const record of records) {
    const own = bySource.get(record.source) ?? new Map<string, EventRecord[]>();
    bySource.set(record.source, own);
    const words = wordsOf(record);
    own.set(words, [...(own.get(words) ?? []), record]);
  }
  return copies.flatMap(({ copy, original }) =>
    [...(bySource.get(copy) ?? [])].flatMap(([words, [one, ...more]]) => {
      const [other, ...others] = bySource.get(original)?.get(words) ?? [];
      if (!one || !other || more.length > 0 || others.length > 0) return [];
      return [one.id < other.id ? ([one, other] as const) : ([other, one] as const)];
    }),
  );
}

/** The type, the words that tell it, and who takes part under which description. */
const wordsOf = ({ type, polarity, evidence, participants }: EventRecord): string =>
  [
    type,
    polarity,
    evidence.quote.toLowerCase(),
    ...participants.map(({ role, head }) => `${role} ${head}`).sort(),
  ].join('|');
