import { expect, test } from '@jest/globals';
import { parseGraph, serializeGraph } from '../../src/graph/serialize.ts';
import { createReport } from '../../src/model/problem.ts';
import { madeGraph } from './made-graph.ts';

test('the graph that the store is tested with is of the format', () => {
  const report = createReport();
  const json = serializeGraph(madeGraph('one', 'two'));
  expect(parseGraph(json, 'made', report)).not.toBeNull();
  expect(report.problems).toEqual([]);
});
