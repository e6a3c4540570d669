import { describe, expect, test } from '@jest/globals';
import { analyse, analyseRows } from '../../src/analyse/analyse.ts';
import { rowsToAnalyse } from '../../src/analyse/rows-to-analyse.ts';
import type { Scope } from '../../src/analyse/scope.ts';
import { type AttestGraph, nodeRows } from '../../src/graph/attest-graph.ts';
import { partsOfGraph } from '../../src/graph/parts.ts';
import { buildExamples } from '../examples/build.ts';
import { buildSeed } from '../seed.ts';

describe.each([
  ['the seed', buildSeed],
  ['the examples', () => buildExamples()],
])('an analysis of %s', (_, build) => {
  const whole: AttestGraph = build();
  const read: string[] = [];
  const rows = rowsToAnalyse(partsOfGraph(whole), (done, all) => read.push(`${done}/${all}`));

  test.each<Scope>([{}, { accepted: true }, { asOf: '2025-06-01' }, { minOrigins: 2 }])(
    'needs no words and nothing that stands alone: every figure is the same, of %j',
    (scope) => {
      expect(analyseRows(rows, { scope })).toEqual(analyse(whole, { scope }));
    },
  );

  test('keeps what counts by itself, and a fraction of the others', () => {
    expect(rows.nodesOf('Mention')).toEqual([]);
    for (const label of ['Article', 'Claim', 'Event'] as const)
      expect(rows.nodesOf(label)).toHaveLength(nodeRows(whole, label).length);
    expect(rows.nodes().length).toBeLessThan(whole.order / 2);
    expect(read.at(-1)).toBe(`${read.length}/${read.length}`);
  });
});
