import type { Difference } from './agreement.ts';
import { alignCopies, type CopiedSources } from './align-copies.ts';
import { compareEvents } from './compare-events.ts';
import type { EventRecord } from './event-record.ts';
import { findPairs } from './find-pairs.ts';
import { type Sameness, traceEvent } from './traced-event.ts';

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
  const proposed = alignCopies(records, copies).map(
    ([a, b]): EventJudgement => ({
      a,
      b,
      verdict: 'same',
      score: 1,
      reasons: [`told in the same words by a copy: “${a.evidence.quote}”`],
      differences: [],
    }),
  );
  const known = new Set(proposed.map(keyOf));
  const traced = records.map((record) => traceEvent(record, sameness));
  for (const [a, b] of findPairs(traced)) {
    const comparison = compareEvents(a, b);
    if (comparison && !known.has(keyOf({ a, b }))) proposed.push({ a, b, ...comparison });
  }
  return doubtAmbiguous(proposed).sort(byIds);
}

type Pair = Pick<EventJudgement, 'a' | 'b'>;
const keyOf = ({ a, b }: Pair): string => `${a.id} ${b.id}`;
const byIds = (x: Pair, y: Pair): number =>
  x.a.id < y.a.id ? -1 : x.a.id > y.a.id ? 1 : x.b.id < y.b.id ? -1 : 1;

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
