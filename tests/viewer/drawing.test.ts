import { describe, expect, jest, test } from '@jest/globals';
import { createGraph, edgeRows, nodeRows } from '../../src/graph/attest-graph.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import { asSourceId } from '../../src/model/as-id.ts';
import type { NodeOf } from '../../src/model/graph.ts';
import { findCommunities } from '../../src/viewer/communities.ts';
import { drawingOf, LARGE } from '../../src/viewer/drawing.ts';
import { drawnPart } from '../../src/viewer/drawn-part.ts';
import type { Community } from '../../src/viewer/page-data.ts';
import { buildSeed } from '../seed.ts';

jest.setTimeout(240_000);

/** So many nodes that nothing joins: articles, each with so many places. */
function places(count: number, each: number) {
  const graph = createGraph();
  for (let at = 0; at < count; at++) {
    const source = `a${Math.floor(at / each)}`;
    const node = { displayName: source, sources: [asSourceId(source)] };
    if (at % each === 0)
      graph.addNode(`article:${source}`, {
        label: 'Article',
        ...node,
        sha256: '0'.repeat(64) as NodeOf<'Article'>['sha256'],
        status: 'current',
        text: '',
      });
    else
      graph.addNode(`place:${source}/p${at}`, {
        label: 'Place',
        ...node,
        coder: 'test',
        confidence: 1,
        identity: 'named',
        precision: 'settlement',
      });
  }
  return graph;
}
const distance = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot((one[0] ?? 0) - (other[0] ?? 0), (one[1] ?? 0) - (other[1] ?? 0));

const overlapping = (communities: readonly Community[]) =>
  communities.flatMap((one, at) =>
    communities
      .slice(at + 1)
      .filter((other) => distance(one.place, other.place) < one.radius + other.radius),
  );

describe('the drawing of the seed article', () => {
  const graph = buildSeed();
  const { isLarge, communities, positions } = drawingOf(graph, () => {});
  const drawn = nodeRows(graph).filter(({ attributes }) => attributes.label !== 'Mention');

  test('has each node in one community, the largest first', () => {
    const members = communities.flatMap((community) => community.members);
    expect(members.toSorted()).toEqual(drawn.map(({ key }) => key));
    const sizes = communities.map((community) => community.members.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(communities.length).toBeGreaterThan(3);
    expect(communities.length).toBeLessThan(drawn.length / 4);
  });
  test('joins more within communities than between them', () => {
    const communityOf = new Map(
      communities.flatMap(({ members }, at) => members.map((key) => [key, at] as const)),
    );
    const ends = edgeRows(graph)
      .map(({ source, target }) => [communityOf.get(source), communityOf.get(target)])
      .filter(([from, to]) => from !== undefined && to !== undefined);
    const within = ends.filter(([from, to]) => from === to);
    expect(within.length).toBeGreaterThan(ends.length / 2);
  });
  test('has no two discs over each other', () => expect(overlapping(communities)).toEqual([]));
  test('is the same each time, whatever order the graph was put together in', () => {
    const other = graphOf({ nodes: nodeRows(graph).reverse(), edges: edgeRows(graph).reverse() });
    expect(drawingOf(other, () => {})).toEqual({ isLarge, communities, positions });
  });
  test('is not large', () => expect(isLarge).toBe(false));
});

describe('a drawing', () => {
  test('is large from one node above the size that is stated; its members are in their discs', () => {
    const done: [number, number][] = [];
    const { isLarge, communities, positions } = drawingOf(places(LARGE.nodes + 1, 50), (...far) => {
      done.push(far);
    });
    expect(isLarge).toBe(true);
    for (const { members, place, radius } of communities)
      expect(members.filter((key) => distance(positions[key] ?? [], place) > radius)).toEqual([]);
    expect(done).toEqual(communities.map((_, at) => [at + 1, communities.length]));
    expect(drawingOf(places(20, 10), () => {}).isLarge).toBe(false);
  });
  test('has at most a thousand communities, and loses nothing', () => {
    const communities = findCommunities(drawnPart(places(1_500, 1)));
    expect(communities).toHaveLength(1_000);
    expect(communities.flat()).toHaveLength(1_500);
  });
  test('of nothing is nothing', () => {
    expect(drawingOf(createGraph(), () => {})).toEqual({
      isLarge: false,
      communities: [],
      positions: {},
    });
  });
});
