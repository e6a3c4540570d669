import { byText } from '../../model/by-text.ts';
import type { Decision } from '../../model/decisions.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import { createClusters } from '../cluster.ts';
import type { DecidedPair, PairDecisions } from '../entities/resolve-entities.ts';
import { namesAndReasons } from './signed.ts';

export type PairDecision = Extract<Decision, { what: 'same' | 'different' | 'unsure' }>;

/** Reviewers' judgements of pairs; contradictory ones only leave the pair in doubt. */
export function settlePairs(
  decisions: readonly PairDecision[],
  file: string,
  report: Report,
): PairDecisions {
  const of = (what: PairDecision['what']) => decisions.filter((decision) => decision.what === what);
  const clusters = createClusters<NodeId>(() => false);
  for (const { ids } of of('same')) clusters.unite(...ids);
  // The cluster that a decision is about; outside clusters, the pair.
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
      'decisions both join two things and keep them apart; none of them is applied',
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
  const [a, b] = [...ids].sort() as [NodeId, NodeId];
  return { a, b, by, why };
};
const contradictedPair = (decision: PairDecision): DecidedPair => ({
  ...pairOf(decision),
  why: `decisions contradict each other (${decision.what}: ${decision.why})`,
});
const keyOf = (a: NodeId, b: NodeId): string => [a, b].sort().join(' ');

/** Several equal judgements of a pair become one, in an order that no merge of files changes. */
const agreed = (pairs: readonly DecidedPair[]): DecidedPair[] =>
  [...groupBy(pairs, ({ a, b }) => keyOf(a, b))]
    .sort(([one], [other]) => byText(one, other))
    .flatMap(([, own]) => (own[0] ? [{ ...own[0], ...namesAndReasons(own) }] : []));
