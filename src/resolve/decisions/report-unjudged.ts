import type { EdgeRow } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import type { PairDecisions } from '../entities/resolve-entities.ts';

/**
 * Warns about decisions on pairs that led to no judgement, because one of the two no longer exists
 * or may never be linked across articles. The decisions stay in the file.
 */
export function reportUnjudged(
  { same, different, unsure }: PairDecisions,
  edges: readonly EdgeRow[],
  report: Report,
): void {
  const pairs = [...same, ...different, ...unsure];
  if (pairs.length === 0) return;
  const judged = new Set(
    edges
      .filter(({ attributes }) => attributes.rule === 'decision')
      .map(({ source, target }) => keyOf(source, target)),
  );
  for (const { a, b } of pairs)
    if (!judged.has(keyOf(a, b)))
      report.warn(
        'decision:unknown-id',
        'a decision about a pair, one of which no longer exists or is never linked; it is kept',
        { path: `${a} ${b}` },
        { expected: 'two named things, works or events of different articles' },
      );
}

const keyOf = (a: NodeId, b: NodeId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
