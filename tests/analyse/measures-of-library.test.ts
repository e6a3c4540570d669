import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { measureBetweenness } from '../../src/analyse/projections/betweenness.ts';
import { rankNodes, walkOn } from '../../src/analyse/projections/pagerank.ts';
import { linkTakingPart, type TakingPart } from '../../src/analyse/projections/project-entities.ts';
import type { Projected } from '../../src/analyse/projections/projection.ts';
import { createRanking } from '../../src/analyse/robustness/rank-without.ts';
import { asNodeId } from '../../src/model/as-id.ts';
import type { NodeId } from '../../src/model/ids.ts';

const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;
const ranksOf = (graph: Projected): Record<string, number> =>
  graph.order === 0
    ? {}
    : pagerank(graph, {
        alpha: 0.85,
        tolerance: 1e-15,
        maxIterations: 5_000,
        getEdgeWeight: 'weight',
      });

const NODES = 12;
const node = fc.nat(NODES - 1);
const edges = fc.array(fc.tuple(node, node, fc.integer({ min: 1, max: 5 })), { maxLength: 40 });

describe.each([
  ['directed', () => new DirectedGraph()],
  ['undirected', () => new UndirectedGraph()],
])('measures of any %s graph, within 1e-12 of those of graphology', (_, create) => {
  const graphOf = (drawn: readonly (readonly [number, number, number])[]): Projected => {
    const graph = create();
    for (let id = 0; id < NODES; id += 1) graph.addNode(`${id}`);
    for (const [from, to, weight] of drawn)
      if (from !== to) graph.mergeEdge(`${from}`, `${to}`, { weight });
    return graph;
  };

  test('PageRank', () => {
    fc.assert(
      fc.property(edges, (drawn) => {
        const graph = graphOf(drawn);
        const expected = Object.values(ranksOf(graph));
        for (const [at, rank] of rankNodes(walkOn(graph)).entries())
          expect(Math.abs(rank - (expected[at] ?? 0))).toBeLessThan(1e-12);
      }),
    );
  });

  test('betweenness', () => {
    fc.assert(
      fc.property(edges, (drawn) => {
        const graph = graphOf(drawn);
        const expected = betweenness(graph, { getEdgeWeight: null, normalized: true });
        for (const [at, between] of measureBetweenness(graph).entries())
          expect(Math.abs(between - (expected[at] ?? 0))).toBeLessThan(1e-12);
      }),
    );
  });
});

test('a graph without nodes has no measures', () => {
  expect(rankNodes(walkOn(new UndirectedGraph()))).toHaveLength(0);
  expect(measureBetweenness(new UndirectedGraph())).toHaveLength(0);
});

test('ranks without some events are those of a graph made anew without them', () => {
  const people = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 });
  const told = fc.array(people, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(told, fc.array(fc.nat(11)), (drawn, lost) => {
      const takingPart: TakingPart = new Map(
        drawn.map((all, at) => [event(at), all.map((one) => asNodeId(`unit:a/${one}`)).sort()]),
      );
      const without = new Set(lost.map(event));
      const left = new Map([...takingPart].filter(([one]) => !without.has(one)));
      const expected = ranksOf(linkTakingPart(left));
      const graph = linkTakingPart(takingPart);
      const ids = graph.nodes().sort();
      const ranked = createRanking({ takingPart, graph })([...without]);
      expect(ranked).toHaveLength(ids.length);
      for (const [at, id] of ids.entries()) {
        const rank = expected[id];
        if (rank === undefined) expect(ranked[at]).toBeNaN();
        else expect(Math.abs((ranked[at] as number) - rank)).toBeLessThan(1e-12);
      }
    }),
  );
});

const event = (at: number): NodeId => asNodeId(`event:a/${at}`);
