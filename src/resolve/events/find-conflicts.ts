import { byText } from '../../model/by-text.ts';
import { RESOLVER } from '../../model/coders.ts';
import type { EdgeRow } from '../../model/graph.ts';
import { type EdgeId, edgeId } from '../../model/ids.ts';
import { isAgainst, speaksAgainst } from '../../model/speaks-against.ts';
import { showCount } from './count-range.ts';
import type { EventClaim } from './event-claims.ts';
import type { EventRecord } from './event-record.ts';
import type { EventProposal } from './judge-events.ts';
import type { Contradiction } from './tellings-compared.ts';

/** Stances that support an event; those against it are in the model, questions and demands are neither. */
const FOR = new Set(['asserts', 'promises', 'predicts']);

/**
 * Claims of different articles that cannot both be true: a different number, day or perpetrator of
 * an event that is or may be the same, or whether it happened at all. Both claims stay. Edges run
 * from the smaller id to the greater, one per difference.
 */
export function findConflicts(judgements: readonly EventProposal<EventRecord>[]): EdgeRow[] {
  const edges = new Map<EdgeId, EdgeRow>();
  for (const judgement of judgements) {
    for (const edge of conflictsOf(judgement)) edges.set(edge.key, edge);
  }
  return [...edges.values()].sort((a, b) => byText(a.key, b.key));
}

function conflictsOf(judgement: EventProposal<EventRecord>): EdgeRow[] {
  return [...versionsOf(judgement), ...rivalsOf(judgement)];
}

/**
 * A claim that contradicts another in its own article also contradicts claims elsewhere that tell
 * of the same event with the same number.
 */
function rivalsOf({ a, b, score, differences }: EventProposal<EventRecord>): EdgeRow[] {
  if (differences.some(({ aspect }) => aspect === 'number')) return [];
  return [[a, b] as const, [b, a] as const].flatMap(([own, far]) =>
    own.rivals.flatMap(({ claim, count, other }) =>
      far.claims
        .filter((told) => speaksFor(told, far))
        .map((told) => {
          const reason = `${showCount(count)} against ${showCount(other)}`;
          return conflict(claim, own, told, far, { aspect: 'number', reason }, score);
        }),
    ),
  );
}

function versionsOf({ a, b, score, differences }: EventProposal<EventRecord>): EdgeRow[] {
  return a.claims.flatMap((one) =>
    b.claims.flatMap((other) => {
      const [positive, negative] = [speaksFor(one, a), speaksFor(other, b)];
      if (positive === null || negative === null) return [];
      const rest = differences.filter(({ aspect }) => aspect !== 'whether');
      const found = positive === negative ? (positive ? rest : []) : [WHETHER];
      return found.map((difference) => conflict(one, a, other, b, difference, score));
    }),
  );
}

const WHETHER: Contradiction = {
  aspect: 'whether',
  reason: 'one says that it happened, the other that it did not',
};

/** Whether the claim says that the event happened; null if it takes no stance. */
export function speaksFor({ stance }: EventClaim, { polarity }: EventRecord): boolean | null {
  if (!FOR.has(stance) && !isAgainst(stance)) return null;
  const tells = !speaksAgainst(stance, polarity);
  return tells === (polarity === 'positive');
}

export function conflict(
  one: EventClaim,
  a: EventRecord,
  other: EventClaim,
  b: EventRecord,
  { aspect, reason }: Contradiction,
  score: number,
): EdgeRow {
  const [first, second] =
    one.id < other.id
      ? [
          { claim: one, event: a },
          { claim: other, event: b },
        ]
      : [
          { claim: other, event: b },
          { claim: one, event: a },
        ];
  return {
    key: edgeId('CONFLICTS_WITH', first.claim.id, second.claim.id, aspect),
    source: first.claim.id,
    target: second.claim.id,
    attributes: {
      type: 'CONFLICTS_WITH',
      evidence: [...first.claim.evidence, ...second.claim.evidence],
      quote: first.claim.quote,
      coder: RESOLVER,
      confidence: score,
      sources: [first.event.source, second.event.source].sort(),
      rule: 'conflicting-versions',
      aspect,
      reason,
    },
  };
}
