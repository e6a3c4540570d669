import { type Decision, isOfTwo } from '../../model/decisions.ts';
import { groupBy } from '../../model/group-by.ts';
import { type FactId, isEdgeId, partsOfEdgeId, type SourceId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import type { PairDecisions } from '../entities/resolve-entities.ts';
import { type DecisionPlaces, placesOf } from './place-decision.ts';
import { type PairDecision, settlePairs } from './settle-pairs.ts';
import { type Review, settleReviews } from './settle-reviews.ts';
import { type Signed, signedByAll } from './signed.ts';

/** The decisions in force, without undone and contradictory ones. */
export interface Settled {
  readonly pairs: PairDecisions;
  /** By id of a withdrawn source, who withdrew it. */
  readonly retracted: ReadonlyMap<SourceId, Signed>;
  /** By id of a node or relationship. */
  readonly reviews: ReadonlyMap<FactId, Review>;
  /** Where each decision is in its file. */
  readonly places: DecisionPlaces;
}

/**
 * Reports decisions that contradict each other and applies none of them: a pair stays a maybe, an
 * item stays as read. `file` is only for the report.
 */
export function settleDecisions(
  decisions: readonly Decision[],
  file: string,
  report: Report,
): Settled {
  const active = withoutUndone(decisions, file, report).map(asJudgement);
  const of = <W extends Decision['what']>(...whats: W[]) =>
    active.filter((decision): decision is Extract<Decision, { what: W }> =>
      whats.some((what) => what === decision.what),
    );
  return {
    pairs: settlePairs(of('same', 'different', 'unsure'), file, report),
    retracted: settleRetractions(of('retract')),
    reviews: settleReviews(of(...REVIEWS), file, report),
    places: placesOf(active, file),
  };
}

function withoutUndone(decisions: readonly Decision[], file: string, report: Report): Decision[] {
  const known = new Set(decisions.map(({ id }) => id));
  for (const decision of decisions) {
    if (decision.what !== 'undo') continue;
    const [undone] = decision.ids;
    if (!known.has(undone))
      report.warn(
        'decision:unknown-id',
        'an undo of a decision that does not exist',
        { file, line: decision.line },
        { actual: undone, expected: 'the id of a decision; attest decide list has them' },
      );
  }
  const undone = undoneIn(decisions);
  return decisions.filter(({ what, id }) => what !== 'undo' && !undone.has(id));
}

/** Ids of undone decisions. An undo can itself be undone. */
export function undoneIn(decisions: readonly Decision[]): Set<string> {
  const undos = groupBy(
    decisions.filter(({ what }) => what === 'undo'),
    ({ ids: [undone] }) => undone,
  );
  const isUndone = (id: string): boolean =>
    (undos.get(id) ?? []).some((undo) => !isUndone(undo.id));
  return new Set([...undos.keys()].filter(isUndone));
}

/** Accepting or rejecting a sameness edge is a judgement of its pair. */
function asJudgement(decision: Decision): Decision {
  if (decision.what !== 'accept' && decision.what !== 'reject') return decision;
  const [id] = decision.ids;
  const parts = isEdgeId(id) ? partsOfEdgeId(id) : null;
  const what = parts && JUDGED[decision.what][parts.type];
  return what && isOfTwo(parts.source, parts.target)
    ? { ...decision, what, ids: [parts.source, parts.target] }
    : decision;
}

const JUDGED: Record<'accept' | 'reject', Record<string, PairDecision['what']>> = {
  accept: { SAME_AS: 'same', MAYBE_SAME_AS: 'unsure', NOT_SAME_AS: 'different' },
  reject: { SAME_AS: 'different', MAYBE_SAME_AS: 'different', NOT_SAME_AS: 'unsure' },
};

const REVIEWS = ['accept', 'reject', 'correct', 'protect', 'release'] as const;

/** If several people withdraw a source, all are named. */
const settleRetractions = (
  decisions: readonly Extract<Decision, { what: 'retract' }>[],
): Map<SourceId, Signed> =>
  new Map(
    [...groupBy(decisions, ({ ids: [source] }) => source)].map(([source, own]) => [
      source,
      signedByAll(own),
    ]),
  );
