import { byText } from '../model/by-text.ts';
import { RESOLVER } from '../model/coders.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import type { Judgement } from '../model/judgement.ts';
import { type Clusters, createClusters } from './cluster.ts';
import type { DecidedPair, PairDecisions } from './entities/resolve-entities.ts';

/** Something that can be judged: an event or a document of one article. */
export interface Judgeable {
  readonly id: NodeId;
  readonly source: SourceId;
}

export interface JudgementCandidate<T extends Judgeable> {
  readonly a: T;
  readonly b: T;
  readonly verdict: 'same' | 'maybe';
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * Turns candidates into judgements: reviewers' decisions first, then the surest candidates. No
 * cluster contains two things of one article, or two that a reviewer keeps apart.
 */
export function settleJudgements<T extends Judgeable>(
  all: readonly T[],
  candidates: readonly JudgementCandidate<T>[],
  decisions: PairDecisions,
  rule: string,
): Judgement[] {
  const known = isIn(all, decisions);
  const apart = new Set(
    [...decisions.different, ...decisions.unsure].map(({ a, b }) => keyOf(a, b)),
  );
  const clusters = createClusters<NodeId>(
    (a, b) => apart.has(keyOf(a, b)) || sourceOfNode(a) === sourceOfNode(b),
  );
  const decided = new Set([...apart, ...decisions.same.map(({ a, b }) => keyOf(a, b))]);
  for (const { a, b } of decisions.same.filter(known)) clusters.unite(a, b);
  const settled = candidates
    .map((candidate) => ({ candidate, key: keyOf(candidate.a.id, candidate.b.id) }))
    .filter(({ key }) => !decided.has(key))
    .sort((x, y) => y.candidate.score - x.candidate.score || byText(x.key, y.key))
    .map(({ candidate }) => {
      const isJoined =
        candidate.verdict === 'same' && clusters.join(candidate.a.id, candidate.b.id) === null;
      return isJoined || candidate.verdict === 'maybe'
        ? candidate
        : { ...candidate, verdict: 'maybe' as const, reasons: [...candidate.reasons, KEPT_APART] };
    })
    .filter(askedOnce(clusters))
    .map(({ a, b, ...found }): Judgement => ({ a: a.id, b: b.id, ...found, by: RESOLVER, rule }));
  const reviewed = (['same', 'different', 'unsure'] as const).flatMap((what) =>
    decisions[what].filter(known).map(({ a, b, by, why }): Judgement => {
      const [first, second] = inOrder(a, b);
      return {
        a: first,
        b: second,
        verdict: what === 'unsure' ? 'maybe' : what,
        score: 1,
        reasons: [why],
        by,
        rule: 'decision',
      };
    }),
  );
  return [...reviewed, ...settled];
}

/** Whether both sides of a decided pair are among these. */
function isIn(
  all: readonly Judgeable[],
  { same, different, unsure }: PairDecisions,
): (pair: DecidedPair) => boolean {
  const isAny = same.length + different.length + unsure.length > 0;
  const ids = new Set(isAny ? all.map(({ id }) => id) : []);
  return ({ a, b }) => ids.has(a) && ids.has(b);
}

/**
 * Keeps only the first question whether two clusters are the same: its answer holds for all their
 * members.
 */
function askedOnce<T extends Judgeable>(
  clusters: Clusters<NodeId>,
): (candidate: JudgementCandidate<T>) => boolean {
  const asked = new Set<string>();
  const times = new Map<NodeId, number>();
  const isWorn = (id: NodeId): boolean => (times.get(id) ?? 0) >= MOST_QUESTIONS;
  return ({ a, b, verdict }) => {
    if (verdict === 'same') return true;
    const question = keyOf(clusters.rootOf(a.id), clusters.rootOf(b.id));
    if (clusters.rootOf(a.id) === clusters.rootOf(b.id) || asked.has(question)) return false;
    if (isWorn(a.id) || isWorn(b.id)) return false;
    for (const { id } of [a, b]) times.set(id, (times.get(id) ?? 0) + 1);
    asked.add(question);
    return true;
  };
}

/**
 * Proposals about one thing, the likeliest first; nobody reads more, and they would grow without
 * limit.
 */
const MOST_QUESTIONS = 8;

const KEPT_APART = 'but it would join what an article or a reviewer keeps apart';
const keyOf = (a: NodeId, b: NodeId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** A work before the article that it is; otherwise by id. */
const inOrder = (a: NodeId, b: NodeId): [NodeId, NodeId] => {
  if (a.startsWith('article:') !== b.startsWith('article:'))
    return a.startsWith('article:') ? [b, a] : [a, b];
  return a < b ? [a, b] : [b, a];
};
