import type { Decision } from '../../model/decisions.ts';
import { groupBy } from '../../model/group-by.ts';
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
  readonly when: string;
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
  const active = withoutUndone(decisions, file, report).map(asJudgement);
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

/** Who accepts or rejects that two are one judges just that. */
function asJudgement(decision: Decision): Decision {
  if (decision.what !== 'accept' && decision.what !== 'reject') return decision;
  const [type = '', a, b] = decision.ids[0].split(' ');
  const what = JUDGED[decision.what][type];
  return what && a && b ? { ...decision, what, ids: [a, b] } : decision;
}

const JUDGED: Record<'accept' | 'reject', Record<string, PairDecision['what']>> = {
  accept: { SAME_AS: 'same', MAYBE_SAME_AS: 'unsure', NOT_SAME_AS: 'different' },
  reject: { SAME_AS: 'different', MAYBE_SAME_AS: 'different', NOT_SAME_AS: 'unsure' },
};

function settlePairs(
  decisions: readonly PairDecision[],
  file: string,
  report: Report,
): PairDecisions {
  const of = (what: PairDecision['what']) => decisions.filter((decision) => decision.what === what);
  const clusters = createClusters<string>(() => false);
  for (const { ids } of of('same')) clusters.unite(...ids);
  // What brings into one cluster, or says two things of one pair, by what it is about.
  const matterOf = ({ ids: [a, b] }: PairDecision): string =>
    clusters.rootOf(a) === clusters.rootOf(b) ? clusters.rootOf(a) : keyOf(a, b);
  const matters = groupBy(decisions, matterOf);
  const contradicted = new Set<string>();
  for (const [matter, own] of matters) {
    const [first, ...more] = own.filter(({ what }) => what !== 'same');
    const isOne = more.every(({ what }) => what === first?.what);
    if (!first || (isOne && own.every(({ what }) => what === first.what))) continue;
    contradicted.add(matter);
    report.warn(
      'decision:contradiction',
      'decisions make two things one and keep them apart; none of them is applied',
      { file, line: first.line },
      {
        actual: own.map(({ line, what }) => `line ${line}: ${what}`).join(', '),
        expected: 'undo one of them',
      },
    );
  }
  const isContradicted = (decision: PairDecision): boolean => contradicted.has(matterOf(decision));
  const pairsOf = (what: PairDecision['what']) =>
    of(what)
      .filter((decision) => !isContradicted(decision))
      .map(pairOf);
  return {
    same: agreed(pairsOf('same')),
    different: agreed(pairsOf('different')),
    unsure: agreed([
      ...pairsOf('unsure'),
      ...decisions.filter(isContradicted).map(contradictedPair),
    ]),
  };
}

const pairOf = ({ ids, by, why }: PairDecision): DecidedPair => {
  const [a, b] = [...ids].sort() as [string, string];
  return { a, b, by, why };
};
const contradictedPair = (decision: PairDecision): DecidedPair => ({
  ...pairOf(decision),
  why: `decisions contradict each other (${decision.what}: ${decision.why})`,
});
const keyOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** Several who judge a pair alike are one judgement; in an order that no merge of files can change. */
const agreed = (pairs: readonly DecidedPair[]): DecidedPair[] =>
  [...groupBy(pairs, ({ a, b }) => keyOf(a, b))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, own]) => (own[0] ? [{ ...own[0], ...together(own) }] : []));

/** Who decided so, and why, each once. */
function together(all: readonly { by: string; why: string }[]): { by: string; why: string } {
  const listed = (values: readonly string[], between: string): string =>
    [...new Set(values)].sort().join(between);
  return {
    by: listed(
      all.map(({ by }) => by),
      ', ',
    ),
    why: listed(
      all.map(({ why }) => why),
      '; ',
    ),
  };
}

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
    const when =
      own
        .map((decision) => decision.when)
        .sort()
        .at(-1) ?? last.when;
    reviews.set(id, { verdict, set, when, ...together(own) });
  }
  return reviews;
}
