import { describe, expect, test } from '@jest/globals';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { findCircles } from '../../src/analyse/projections/find-circles.ts';
import { measureProjection } from '../../src/analyse/projections/measures.ts';
import { rankCorrelation, topOverlap } from '../../src/analyse/robustness/rank-correlation.ts';
import { asNodeId } from '../../src/model/as-id.ts';
import { seededRandom } from '../../src/model/seeded-random.ts';
import { compactToRead } from './compact-graph.ts';

/** Brigades and how often each two fought side by side. */
function brigades(edges: readonly (readonly [string, string, number])[]) {
  const graph = new UndirectedGraph();
  const nodes: Record<string, Record<string, unknown>> = {};
  for (const [one, other, weight] of edges) {
    for (const id of [one, other]) {
      graph.mergeNode(`unit:a/${id}`);
      nodes[`unit:a/${id}`] = {};
    }
    graph.addEdge(`unit:a/${one}`, `unit:a/${other}`, { weight });
  }
  const whole = compactToRead({ articles: { a: null }, nodes });
  const projection = { name: 'entities' as const, sentence: '', graph, factualities: {} };
  return measureProjection(projection, whole, 1);
}
const measured = (all: ReturnType<typeof brigades>, id: string) =>
  all.measures.find((node) => node.id === `unit:a/${id}`);

describe('measures of a graph that can be worked out by hand', () => {
  const path = brigades([
    ['72nd', '93rd', 1],
    ['93rd', '110th', 3],
  ]);

  test('degree, strength, betweenness of a path of three', () => {
    expect(measured(path, '93rd')).toMatchObject({ degree: 2, strength: 4, betweenness: 1 });
    expect(measured(path, '72nd')).toMatchObject({ degree: 1, strength: 1, betweenness: 0 });
  });

  test('PageRank of a path of three solves its equations', () => {
    // x = 0.05 + 0.85 m/4, y = 0.05 + 0.85 · 3m/4, m = 0.05 + 0.85 (x + y), so m = 0.135 / 0.2775.
    const middle = 0.135 / (1 - 0.85 ** 2);
    expect(measured(path, '93rd')?.pagerank).toBeCloseTo(middle, 5);
    expect(measured(path, '72nd')?.pagerank).toBeCloseTo(0.05 + (0.85 * middle) / 4, 5);
    expect(measured(path, '110th')?.pagerank).toBeCloseTo(0.05 + (0.85 * 3 * middle) / 4, 5);
  });

  test('highest first, ties by id', () => {
    expect(path.measures.map(({ id }) => id)).toEqual([
      'unit:a/93rd',
      'unit:a/110th',
      'unit:a/72nd',
    ]);
    const pair = brigades([['72nd', '110th', 1]]);
    expect(pair.measures.map(({ id }) => id)).toEqual(['unit:a/110th', 'unit:a/72nd']);
  });

  test('two triangles with one bridge are two communities and one component', () => {
    const triangles = brigades([
      ['a', 'b', 1],
      ['b', 'c', 1],
      ['a', 'c', 1],
      ['d', 'e', 1],
      ['e', 'f', 1],
      ['d', 'f', 1],
      ['c', 'd', 1],
    ]);
    expect(triangles).toMatchObject({ communities: 2, components: 1, nodes: 6, edges: 7 });
    const community = (id: string) => measured(triangles, id)?.community;
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map(community)).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

test('a seed gives the same numbers again, and another seed others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  const many = Array.from({ length: 10_000 }, seededRandom(1));
  expect(many.every((one) => one >= 0 && one < 1)).toBe(true);
  expect(many.reduce((sum, one) => sum + one, 0) / many.length).toBeCloseTo(0.5, 1);
});

test('rank correlation: same order 1, reversed −1, ties at their mean rank, none where all tie', () => {
  const order = Float64Array.of(3, 2, 1, Number.NaN);
  expect(rankCorrelation(order, Float64Array.of(30, 20, 10, 99))).toBe(1);
  expect(rankCorrelation(order, Float64Array.of(1, 2, 3, Number.NaN))).toBe(-1);
  expect(rankCorrelation(order, Float64Array.of(2, 2, 1, 1))).toBeCloseTo(Math.sqrt(3) / 2, 10);
  expect(rankCorrelation(order, Float64Array.of(1, 1, 1, 1))).toBeNull();
  expect(topOverlap(order, Float64Array.of(1, 2, 3, 4), 2)).toBe(0);
  expect(topOverlap(order, Float64Array.of(1, 2, 3, Number.NaN), 2)).toBe(0.5);
});

test('circles: rings of several and of one, grounded if anything leads out', () => {
  const graph = new DirectedGraph();
  for (const [from, to] of ['ab', 'bc', 'ca', 'de', 'ed', 'ef', 'gg', 'ga'])
    graph.mergeEdge(from, to);
  expect(findCircles(graph)).toEqual([
    { members: ['a', 'b', 'c'], grounded: false },
    { members: ['d', 'e'], grounded: true },
    { members: ['g'], grounded: true },
  ]);
  expect(findCircles(graph, new Set([asNodeId('b')]))[0]?.grounded).toBe(true);
});
