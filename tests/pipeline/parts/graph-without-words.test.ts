import { expect, test } from '@jest/globals';
import { analyse } from '../../../src/analyse/analyse.ts';
import { type AttestGraph, nodeRows } from '../../../src/graph/attest-graph.ts';
import { partsOfGraph } from '../../../src/graph/parts.ts';
import { graphWithoutWords } from '../../../src/pipeline/parts/graph-without-words.ts';
import { buildExamples } from '../../examples/build.ts';
import { buildSeed } from '../../seed.ts';

test.each([
  ['the seed', buildSeed],
  ['the examples', () => buildExamples()],
])('an analysis of %s does not need the words: every figure is the same', (_, build) => {
  const whole: AttestGraph = build();
  const read: string[] = [];
  const graph = graphWithoutWords(partsOfGraph(whole), (done, all) => read.push(`${done}/${all}`));
  expect(analyse(graph)).toEqual(analyse(whole));
  expect([nodeRows(graph, 'Mention').length, graph.order]).toEqual([
    0,
    whole.order - nodeRows(whole, 'Mention').length,
  ]);
  expect(read.at(-1)).toBe(`${read.length}/${read.length}`);
});
