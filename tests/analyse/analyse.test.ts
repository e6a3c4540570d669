import { describe, expect, test } from '@jest/globals';
import { assert, property, shuffledSubarray, tuple } from 'fast-check';
import { analyse } from '../../src/analyse/analyse.ts';
import { Analysis } from '../../src/analyse/analysis.ts';
import { createGraph } from '../../src/graph/attest-graph.ts';
import type { EdgeRow, NodeRow } from '../../src/model/graph.ts';
import { compactGraph, compactRows } from './compact-graph.ts';
import { soldiersArticle } from './soldiers-article.ts';

const analysis = analyse(compactGraph(soldiersArticle));

describe('the article on the abuse of soldiers', () => {
  const theme = analysis.typeOrigins.find(
    ({ type, targetSide }) => type === 'abuse' && targetSide === 'RU',
  );

  test('has four independent origins for the abuse, two of them of one side, and its own voice', () => {
    expect(theme).toMatchObject({
      origins: 4,
      sides: 1,
      withoutSide: 2,
      anonymous: 0,
      ownVoice: 1,
      unknown: 0,
      circles: [],
    });
    expect(theme?.shares.map(({ id, side, kind, statuses }) => [id, side, kind, statuses])).toEqual(
      [
        ['agency:kyiv/hur', 'UA', 'named', ['unassessed', 'unverified']],
        ['publication:kyiv/foreign-policy', null, 'named', ['unassessed']],
        ['publication:kyiv/independent', null, 'own-voice', ['unassessed']],
        ['publication:kyiv/insider', null, 'named', ['unassessed']],
        ['unit:kyiv/assault-forces', 'UA', 'named', ['unassessed']],
      ],
    );
  });

  test("says which events rest on one origin, and on whose side's word", () => {
    const surrender = analysis.singleOrigins.find(({ fact }) => fact === 'event:kyiv/surrender');
    expect(surrender).toMatchObject({ origin: 'unit:kyiv/assault-forces', side: 'UA' });
    expect(analysis.sides).toContainEqual({
      side: 'UA',
      origins: ['agency:kyiv/hur', 'unit:kyiv/assault-forces'],
      events: 6,
      onlyThisSide: 6,
    });
  });

  test('loses what only the video shows without the video', () => {
    const video = analysis.leaveOneOut.find(({ id }) => id === 'work:kyiv/video');
    expect(video).toMatchObject({
      kind: 'work',
      claims: ['claim:kyiv/c1', 'claim:kyiv/c6', 'claim:kyiv/c7'],
      events: ['event:kyiv/surrender', 'event:kyiv/trenches'],
      entities: ['object:kyiv/drone', 'person:kyiv/second', 'unit:kyiv/paratroopers'],
    });
  });

  test('keeps kinds out of the graph of entities, and says how its events are told', () => {
    const entities = analysis.projections.find(({ name }) => name === 'entities');
    const ids = entities?.measures.map(({ id }) => id) ?? [];
    expect(ids).toContain('group:kyiv/soldiers');
    expect(ids).not.toContain('unit:kyiv/punishment-squads');
    expect(entities?.factualities).toEqual({ asserted: 2, claimed: 7, ordered: 1 });
  });

  test('cites in one direction only', () => {
    expect(analysis.circular).toEqual([]);
    const citations = analysis.projections.find(({ name }) => name === 'citations');
    const [first] = citations?.measures ?? [];
    expect(first?.label).not.toBe('Article');
    expect(citations?.measures.map(({ id }) => id).sort()).toEqual([
      'agency:kyiv/hur',
      'publication:kyiv/foreign-policy',
      'publication:kyiv/independent',
      'publication:kyiv/insider',
      'unit:kyiv/assault-forces',
    ]);
  });
});

test('every table has a cell for each column', () => {
  for (const { name, title, columns, rows } of analysis.tables) {
    expect(title).not.toBe('');
    for (const row of rows) expect([name, row.length]).toEqual([name, columns.length]);
  }
  expect(analysis.tables.map(({ name }) => name)).toEqual([
    'type-origins',
    'event-origins',
    'claim-origins',
    'single-origins',
    'sides',
    'leave-one-out',
    'circular-citations',
    'measures-entities',
    'measures-citations',
    'measures-origins',
  ]);
});

test('the result is what its schema says', () => {
  expect(Analysis.parse(analysis)).toEqual(analysis);
});

test('a graph of nothing has an analysis of nothing', () => {
  const empty = analyse(createGraph());
  expect(empty.tables.every(({ rows }) => rows.length === 0)).toBe(true);
  expect(Analysis.parse(empty)).toEqual(empty);
});

test('the order in which a graph was made changes no byte', () => {
  const { nodes, edges } = compactRows(soldiersArticle);
  const expected = JSON.stringify(analysis);
  assert(
    property(tuple(shuffled(nodes), shuffled(edges)), ([someNodes, someEdges]) => {
      expect(JSON.stringify(analyse(graphInOrder(someNodes, someEdges)))).toBe(expected);
    }),
    { numRuns: 25, seed: 1 },
  );
});

const shuffled = <T>(rows: T[]) =>
  shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });

/** As `graphOf` does, without putting the rows in order first. */
function graphInOrder(nodes: readonly NodeRow[], edges: readonly EdgeRow[]) {
  const graph = createGraph();
  for (const { key, attributes } of nodes) graph.addNode(key, attributes);
  for (const { key, source, target, attributes } of edges)
    graph.addEdgeWithKey(key, source, target, attributes);
  return graph;
}
