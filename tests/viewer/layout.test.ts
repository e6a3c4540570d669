import { describe, expect, test } from '@jest/globals';
import { createGraph, edgeRows, nodeRows } from '../../src/graph/attest-graph.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import { drawnPart } from '../../src/viewer/drawn-part.ts';
import { layOut } from '../../src/viewer/layout.ts';
import { buildSeed } from '../seed.ts';

describe('the layout', () => {
  const graph = buildSeed();
  const positions = layOut(drawnPart(graph));

  test('places all that is drawn, and no two at one place', () => {
    const drawn = nodeRows(graph).filter(({ attributes }) => attributes.label !== 'Mention');
    expect(Object.keys(positions).sort()).toEqual(drawn.map(({ key }) => key));
    const places = new Set(Object.values(positions).map(String));
    expect(places.size).toBe(drawn.length);
    for (const place of Object.values(positions)) expect(place.every(Number.isFinite)).toBe(true);
  });
  test('is the same each time, whatever order the graph was put together in', () => {
    expect(layOut(drawnPart(graph))).toEqual(positions);
    const other = graphOf({ nodes: nodeRows(graph).reverse(), edges: edgeRows(graph).reverse() });
    expect(layOut(drawnPart(other))).toEqual(positions);
  });
  test('of nothing is nothing', () => {
    expect(layOut(drawnPart(createGraph()))).toEqual({});
  });
});
