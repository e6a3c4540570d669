import type { Difference } from './agreement.ts';
import { alignCopies, type CopiedSources } from './align-copies.ts';
import { compareEvents } from './compare-events.ts';
import type { Sameness } from './compare-participants.ts';
import type { EventRecord } from './event-record.ts';
import { findPairs } from './find-pairs.ts';

/** Two tellings that are, or may be, of one event. `a` has the lesser id. */
export interface EventJudgement {
  readonly a: EventRecord;
  readonly b: EventRecord;
  readonly verdict: 'same' | 'maybe';
  readonly score: number;
  readonly reasons: readonly string[];
  readonly differences: readonly Difference[];
}

export interface EventContext {
  /** What entities and works were judged to be the same, or may be. */
  readonly sameness: Sameness;
  readonly copies: readonly CopiedSources[];
}

/**
 * All proposals that events of different articles are one. `same` is left only where each article
 * tells one such event: of two raids on one village on one day, nobody can say which is meant.
 */
export function judgeEvents(
  records: readonly EventRecord[],
  { sameness, copies }: EventContext,
): EventJudgement[] {
  const copied = alignCopies(records, copies).map(([a, b]) => ({
    ...NOTHING_DIFFERS,
    a,
    b,
    verdict: 'same' as const,
    score: 1,
    reasons: [`told in the same words by a copy: “${a.evidence.quote}”`],
  }));
  const known = new Set(copied.map(keyOf));
  const compared = findPairs(records, sameness).flatMap(([a, b]) => {
    const comparison = compareEvents(a, b, sameness);
    return comparison && !known.has(keyOf({ a, b })) ? [{ a, b, ...comparison }] : [];
  });
  return doubtAmbiguous([...copied, ...compared]).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const NOTHING_DIFFERS = { differences: [] as const };

const keyOf = ({ a, b }: Pick<EventJudgement, 'a' | 'b'>): string => `${a.id} ${b.id}`;

/** An event that is `same` with two events of one article is the same as neither, until somebody decides. */
function doubtAmbiguous(judgements: readonly EventJudgement[]): EventJudgement[] {
  const partners = new Map<string, Set<string>>();
  const note = (event: EventRecord, other: EventRecord): void => {
    const key = `${event.id} ${other.source}`;
    partners.set(key, (partners.get(key) ?? new Set()).add(other.id));
  };
  for (const { a, b, verdict } of judgements) {
    if (verdict !== 'same') continue;
    note(a, b);
    note(b, a);
  }
  const isAmbiguous = (event: EventRecord, other: EventRecord): boolean =>
    (partners.get(`${event.id} ${other.source}`)?.size ?? 0) > 1;
  return judgements.map((judgement) => {
    const { a, b, verdict, reasons } = judgement;
    if (verdict === 'maybe' || !(isAmbiguous(a, b) || isAmbiguous(b, a))) return judgement;
    return {
      ...judgement,
      verdict: 'maybe',
      reasons: [...reasons, 'but one article tells of two such events'],
    };
  });
}
