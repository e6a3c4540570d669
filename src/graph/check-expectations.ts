import type { Expectations } from '../model/expectations.ts';
import type { NodeRow } from '../model/graph.ts';
import { NodeLabel } from '../model/kinds/kinds.ts';
import type { Report } from '../model/problem.ts';
import { RelationshipType } from '../model/relationships.ts';
import type { Facts } from './facts.ts';

/**
 * Compares the counts of one source with those its coder expects: too few is an error, too many a
 * warning.
 */
export function checkExpectations(
  { nodes, edges }: Facts,
  { file, counts }: { file: string; counts: Expectations },
  report: Report,
): void {
  const labels = tally(nodes.map(({ attributes }: NodeRow) => attributes.label));
  const types = tally(edges.map(({ attributes }) => attributes.type));
  const compare = (what: string, found: number, bounds?: { min: number; max: number }): void => {
    if (!bounds || (found >= bounds.min && found <= bounds.max)) return;
    const few = found < bounds.min;
    report.add({
      rule: few ? 'expectations:too-few' : 'expectations:too-many',
      severity: few ? 'error' : 'warning',
      reason: `${few ? 'fewer' : 'more'} ${what} than this source is expected to give`,
      place: { file, path: what },
      actual: String(found),
      expected: `${bounds.min} to ${bounds.max}`,
    });
  };
  for (const label of NodeLabel.options)
    compare(label, labels.get(label) ?? 0, counts.nodes[label]);
  for (const type of RelationshipType.options)
    compare(type, types.get(type) ?? 0, counts.relationships[type]);
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
