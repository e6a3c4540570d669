import type { Decision } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { createClusters } from '../cluster.ts';
import type { DecidedPair, PairDecisions } from '../entities/resolve-entities.ts';

/** What the decisions come to, undone ones and contradictions taken out. */
export interface Settled {
  readonly pairs: PairDecisions;
  /** Ids of withdrawn sources. */
  readonly retracted: ReadonlySet<string>;
  /** By id of a node or relationship. */
  readonly reviews: ReadonlyMap<string, Review>;
}
export interface Review {
  readonly verdict: 'accept' | 'reject' | 'correct';
  readonly set: Readonly<Record<string, string | number | boolean | null>>;
  readonly by: string;
  readonly why: string;
}
type PairDecision = Extract<Decision, { what: 'same' | 'different' | 'unsure' }>;
type ReviewDecision = Extract<Decision, { what: Review['verdict'] }>;

/**
 * Decisions that contradict each other are reported, and none of them is applied: a pair stays a maybe, an
 * item as it was read. `file` is for the report only.
 */
export function settleDecisions(
  decisions: readonly Decision[],
  file: string,
  report: Report,
): Settled {
  const active = withoutUndone(decisions, file, report);
  const of = <W extends Decision['what']>(...whats: W[]) =>
    active.filter((decision): decision is Extract<Decision, { what: W }> =>
      whats.some((what) => what === decision.what),
    );
  return {
    pairs: settlePairs(of('same', 'different', 'unsure'), file, report),
    retracted: new Set(of('retract').map(({ ids: [source] }) => source)),
    reviews: settleReviews(of('accept', 'reject', 'correct'), file, report),
  };
}

/** An undo takes back one decision, be it an undo itself. */
function withoutUndone(decisions: readonly Decision[], file: string, report: Report): Decision[] {
  const known = new Set(decisions.map(({ id }) => id));
  const undos = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.what !== 'undo') continue;
    const [undone] = decision.ids;
    undos.set(undone, [...(undos.get(undone) ?? []), decision]);
    if (!known.has(undone))
      report.warn(
        'decision:unknown-id',
        'an undo of a decision that is not there',
        { file, line: decision.line },
        { actual: undone },
      );
  }
  const isActive = ({ id }: Decision): boolean => !(undos.get(id) ?? []).some(isActive);
  return decisions.filter((decision) => decision.what !== 'undo' && isActive(decision));
}

function settlePairs(
  decisions: readonly PairDecision[],
  file: string,
  report: Report,
): PairDecisions {
  const of = (what: PairDecision['what']) => decisions.filter((decision) => decision.what === what);
  const clusters = createClusters<string>(() => false);
  for (const { ids } of of('same')) clusters.unite(...ids);
  const contradicted = new Map<string, PairDecision[]>();
  for (const decision of of('different')) {
    const [a, b] = decision.ids;
    if (clusters.rootOf(a) !== clusters.rootOf(b)) continue;
    contradicted.set(clusters.rootOf(a), [
      ...(contradicted.get(clusters.rootOf(a)) ?? []),
      decision,
    ]);
  }
  const isContradicted = ({ ids: [a, b] }: PairDecision): boolean =>
    clusters.rootOf(a) === clusters.rootOf(b) && contradicted.has(clusters.rootOf(a));
  for (const [root, differing] of contradicted) {
    const joined = of('same').filter(({ ids: [a] }) => clusters.rootOf(a) === root);
    report.warn(
      'decision:contradiction',
      'decisions make two things one and keep them apart; none of them is applied',
      { file, line: differing[0]?.line ?? 1 },
      {
        actual: [...joined, ...differing]
          .map(({ line, what }) => `line ${line}: ${what}`)
          .join(', '),
        expected: 'undo one of them',
      },
    );
  }
  const standing = decisions.filter((decision) => !isContradicted(decision));
  const pairsOf = (what: PairDecision['what']) =>
    standing.filter((one) => one.what === what).map(pairOf);
  return {
    same: pairsOf('same'),
    different: pairsOf('different'),
    unsure: [
      ...pairsOf('unsure'),
      ...decisions
        .filter(isContradicted)
        .filter(({ what }) => what !== 'unsure')
        .map(contradictedPair),
    ],
  };
}

const pairOf = ({ ids, by, why }: PairDecision): DecidedPair => ({ a: ids[0], b: ids[1], by, why });
const contradictedPair = (decision: PairDecision): DecidedPair => ({
  ...pairOf(decision),
  why: `decisions contradict each other (${decision.what}: ${decision.why})`,
});

function settleReviews(
  decisions: readonly ReviewDecision[],
  file: string,
  report: Report,
): Map<string, Review> {
  const byId = new Map<string, ReviewDecision[]>();
  for (const decision of decisions)
    byId.set(decision.ids[0], [...(byId.get(decision.ids[0]) ?? []), decision]);
  const reviews = new Map<string, Review>();
  for (const [id, own] of byId) {
    const fields = own.flatMap((decision) =>
      'set' in decision ? Object.entries(decision.set) : [],
    );
    const set = Object.fromEntries(fields);
    const isRejected = own.some(({ what }) => what === 'reject');
    const disagree =
      fields.some(([field, value]) => set[field] !== value) ||
      (isRejected && own.some(({ what }) => what !== 'reject'));
    const last = own.at(-1);
    if (disagree || !last) {
      report.warn(
        'decision:contradiction',
        'reviewers disagree about this; none of it is applied',
        { file, line: last?.line ?? 1, path: id },
        {
          actual: own.map(({ line, what }) => `line ${line}: ${what}`).join(', '),
          expected: 'undo one of them',
        },
      );
      continue;
    }
    const verdict = isRejected ? 'reject' : fields.length > 0 ? 'correct' : 'accept';
    reviews.set(id, { verdict, set, by: last.by, why: last.why });
  }
  return reviews;
}
