import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { edgeRows, nodeRows } from '../../src/graph/attest-graph.ts';
import { mergeFacts } from '../../src/graph/facts.ts';
import { graphOf, parseGraph, serializeGraph } from '../../src/graph/serialize.ts';
import { createReport } from '../../src/model/problem.ts';
import { ferryLandingGraph } from '../ferry-landing.ts';

const graph = ferryLandingGraph();
const bytes = serializeGraph(graph);
const facts = { nodes: nodeRows(graph), edges: edgeRows(graph) };

describe('the graph as a file', () => {
  test('is graphology’s own serialisation', () => {
    const imported = MultiDirectedGraph.from(JSON.parse(bytes));
    expect([imported.order, imported.size]).toEqual([graph.order, graph.size]);
  });

  test('comes back the same', () => {
    const report = createReport();
    const parsed = parseGraph(bytes, 'graph.json', report);
    expect(report.problems).toEqual([]);
    expect(parsed && serializeGraph(parsed)).toBe(bytes);
  });

  test('has the same bytes in whatever order facts arrive, and however often', () => {
    const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length });
    fc.assert(
      fc.property(shuffled(facts.nodes), shuffled(facts.edges), (nodes, edges) => {
        expect(serializeGraph(graphOf(mergeFacts([{ nodes, edges }, facts])))).toBe(bytes);
      }),
      { numRuns: 20 },
    );
  });

  test('two facts of one id that differ are a bug', () => {
    const [first] = facts.nodes;
    if (!first) throw new Error('no node');
    const other = { ...first, attributes: { ...first.attributes, displayName: 'other' } };
    expect(() => mergeFacts([facts, { nodes: [other], edges: [] }])).toThrow('share the id');
  });
});

describe('a file that is not a graph', () => {
  const broken = (change: (data: ReturnType<typeof JSON.parse>) => void) => {
    const data = JSON.parse(bytes);
    change(data);
    const report = createReport();
    expect(parseGraph(JSON.stringify(data), 'graph.json', report)).toBeNull();
    return report.problems.map(({ rule, place }) => `${rule} ${place.path}`);
  };

  test('names every place', () => {
    expect(
      broken((data) => {
        data.nodes[0].attributes.colour = 'red';
        data.nodes[1].attributes.displayName = 3;
      }),
    ).toEqual([
      expect.stringMatching(/^graph:schema .*colour$/),
      expect.stringMatching(/^graph:schema .*displayName$/),
    ]);
    expect(
      broken((data) => {
        data.nodes[0].attributes.colour = 'red';
        data.edges[0].attributes.evidence = [];
        data.edges[1].target = 'unit:ferry-landing/gone';
      }),
    ).toEqual([
      `graph:schema ${facts.edges[0]?.key}.evidence`,
      expect.stringMatching(/^graph:schema .*colour$/),
      `graph:dangling-edge ${facts.edges[1]?.key}`,
    ]);
    expect(broken((data) => data.edges.push(data.edges[0]))).toEqual([
      expect.stringMatching(/^graph:duplicate-id /),
    ]);
    expect(broken((data) => data.nodes.shift())).toContainEqual(
      expect.stringMatching(/^graph:dangling-edge /),
    );
    expect(broken((data) => (data.options.multi = false))).toEqual(['graph:schema options.multi']);
  });

  test('text that is no JSON', () => {
    const report = createReport();
    expect(parseGraph('{', 'graph.json', report)).toBeNull();
    expect(report.problems).toMatchObject([{ rule: 'graph:not-json' }]);
  });
});
