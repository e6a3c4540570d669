import { expect, jest, test } from '@jest/globals';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { asSourceId } from '../../src/model/as-id.ts';
import { createReport } from '../../src/model/problem.ts';
import { type PushOptions, pushGraph } from '../../src/store/push/push.ts';
import { madeGraph } from '../store/made-graph.ts';
import { useDatabase } from './database.ts';
import { pullJson } from './pulled.ts';
import { describeWithServer } from './server.ts';

// A server that has just started plans each statement for the first time.
jest.setTimeout(120_000);

describeWithServer('push', () => {
  const db = useDatabase();
  const graph = madeGraph('one');
  const { order: nodes, size: relationships } = graph;

  async function push(pushed: AttestGraph, options: PushOptions = {}) {
    const report = createReport();
    const result = await pushGraph(db.database, pushed, options, report);
    return { ...result, problems: report.problems };
  }
  const pull = () => pullJson(db.database);
  const counts = (created: number, changed: number, deleted: number, unchanged: number) => ({
    created,
    changed,
    deleted,
    unchanged,
  });
  const allUnchanged = {
    nodes: counts(0, 0, 0, nodes),
    relationships: counts(0, 0, 0, relationships),
    kept: [],
    problems: [],
  };

  test('what is pulled is what was pushed, byte for byte', async () => {
    expect(await push(graph)).toEqual({
      nodes: counts(nodes, 0, 0, 0),
      relationships: counts(relationships, 0, 0, 0),
      kept: [],
      problems: [],
    });
    expect(await pull()).toEqual({ json: serializeGraph(graph), problems: [] });
  });

  test('what is pulled does not depend on how much of it is in memory at once', async () => {
    const both = madeGraph('one', 'two', 'three');
    await push(both);
    for (const nodesAtOnce of [1, nodes + 1])
      expect((await pullJson(db.database, nodesAtOnce)).json).toBe(serializeGraph(both));
  });

  test('a relationship that somebody copied or turned away is told, and nothing is pulled', async () => {
    await push(graph);
    const copy = (from: string, to: string) =>
      db.ask(`MATCH ()-[r:SERVES]->() WITH r LIMIT 1 MATCH (a {id: '${from}'}), (b {id: '${to}'})
        CREATE (a)-[copy:SERVES]->(b) SET copy = properties(r)`);
    const [ends] = await db.ask(
      'MATCH (a)-[r:SERVES]->(b) RETURN a.id AS from, b.id AS to LIMIT 1',
    );
    await copy(String(ends?.['from']), String(ends?.['to']));
    await copy('unit:one/x1', 'unit:one/x1');
    const { json, problems } = await pull();
    expect(json).toBeNull();
    expect(problems.map(({ rule }) => rule).sort()).toEqual(
      expect.arrayContaining(['store:duplicate-id', 'store:ends']),
    );
  });

  test('a second push changes nothing', async () => {
    await push(graph);
    expect(await push(graph)).toEqual(allUnchanged);
    expect(await push(graph, { full: true })).toEqual(allUnchanged);
  });

  test('numbers lie in the database as what they are', async () => {
    await push(graph);
    const [row] = await db.ask(
      'MATCH (m:Mention), (d:Group) RETURN m.end AS end, m.confidence IS :: FLOAT AS isFloat, d.countMin AS min, d.countApproximate AS approximate',
    );
    expect(row).toEqual({ end: 2_147_483_648n, isFloat: true, min: 8n, approximate: true });
  });

  test('a dry run says what a push would do and writes nothing', async () => {
    expect(await push(graph, { dryRun: true })).toMatchObject({
      nodes: counts(nodes, 0, 0, 0),
      relationships: counts(relationships, 0, 0, 0),
    });
    expect(await db.ask('MATCH (n) RETURN n')).toEqual([]);
  });

  test('small batches write the same', async () => {
    const written: number[] = [];
    await push(graph, { batchRows: 3, onProgress: (rows) => written.push(rows) });
    expect((await pull()).json).toBe(serializeGraph(graph));
    expect(written.length).toBeGreaterThanOrEqual((nodes + relationships) / 3);
    expect(written.at(-1)).toBe(nodes + relationships);
  });

  test('what changed is rewritten, and nothing else', async () => {
    await push(graph);
    const next = madeGraph('one');
    next.setNodeAttribute('unit:one/x1', 'side' as never, 'UA' as never);
    next.removeNodeAttribute('unit:one/x1', 'designation' as never);
    const edge = 'INVOLVED event:one/x1 person:one/x1 cause';
    next.setEdgeAttribute(edge, 'confidence', 0.5);
    const expected = {
      nodes: counts(0, 1, 0, nodes - 1),
      relationships: counts(0, 1, 0, relationships - 1),
    };
    expect(await push(next, { dryRun: true })).toMatchObject(expected);
    expect(await push(next)).toMatchObject(expected);
    expect(await pull()).toEqual({ json: serializeGraph(next), problems: [] });
  });

  test('what an article no longer says goes, what other articles say stays', async () => {
    const both = madeGraph('one', 'two');
    await push(both);
    const next = madeGraph('one');
    next.dropNode('person:one/x1');
    next.dropEdge('INVOLVED event:one/x1 unit:one/x1');
    const deleted = graph.size - next.size;
    const expected = {
      nodes: counts(0, 0, 1, nodes - 1),
      relationships: counts(0, 0, deleted, relationships - deleted),
    };
    expect(await push(next, { dryRun: true })).toMatchObject(expected);
    expect(await push(next)).toMatchObject(expected);
    expect(await push(next)).toMatchObject({ nodes: counts(0, 0, 0, nodes - 1) });
    const pulled = await pull();
    const left = madeGraph('one', 'two');
    left.dropNode('person:one/x1');
    left.dropEdge('INVOLVED event:one/x1 unit:one/x1');
    expect(pulled).toEqual({ json: serializeGraph(left), problems: [] });
  });

  test('an article that is withdrawn altogether goes when it is named', async () => {
    await push(madeGraph('one', 'two'));
    expect(await push(graph)).toEqual(allUnchanged);
    expect(await push(graph, { withdrawn: [asSourceId('two')] })).toMatchObject({
      nodes: counts(0, 0, nodes, nodes),
      relationships: counts(0, 0, relationships, relationships),
    });
    expect((await pull()).json).toBe(serializeGraph(graph));
  });

  test("other people's data are neither touched nor pulled", async () => {
    await push(graph);
    await db.ask(`MATCH (u:Unit {id: 'unit:one/x1'}) SET u.note = 'mine', u:Watched, u:Agency
      CREATE (u)-[:SEEN_BY {id: 'x'}]->(:Person {id: 7, name: 'me'}), (:Unit {name: 'no id'})`);
    expect(await push(graph)).toEqual(allUnchanged);
    const next = madeGraph('one');
    next.setNodeAttribute('unit:one/x1', 'displayName', 'renamed');
    expect(await push(next)).toMatchObject({ nodes: counts(0, 1, 0, nodes - 1), problems: [] });
    const { json, problems } = await pull();
    expect(json).toBe(serializeGraph(next));
    expect(problems).toMatchObject([
      { rule: 'store:foreign-property', place: { path: 'unit:one/x1' }, actual: 'note' },
    ]);
    expect(
      await db.ask('MATCH (u:Watched)-[:SEEN_BY]->(p) RETURN u.note AS note, p.name AS name'),
    ).toEqual([{ note: 'mine', name: 'me' }]);
  });

  test('a node that others hold on to stays, and is reported', async () => {
    await push(graph);
    await db.ask("MATCH (p:Person) CREATE (p)-[:SEEN_BY]->(:Friend {name: 'me'})");
    const next = madeGraph('one');
    next.dropNode('person:one/x1');
    for (const options of [{ dryRun: true }, {}]) {
      const { kept, problems, nodes: result } = await push(next, options);
      expect(result?.deleted).toBe(0);
      expect(kept).toEqual(['person:one/x1']);
      expect(problems).toMatchObject([{ rule: 'store:kept-node', severity: 'warning' }]);
    }
    expect(await db.ask('MATCH (:Person)-[r]->() RETURN type(r) AS type')).toEqual([
      { type: 'SEEN_BY' },
    ]);
  });

  test('an id that somebody else uses is refused, and nothing is written', async () => {
    await db.ask("CREATE (:Unit {id: 'unit:one/x1', name: 'theirs'})");
    const { problems } = await push(graph);
    expect(problems).toMatchObject([
      { rule: 'store:foreign-id', severity: 'error', place: { path: 'unit:one/x1' } },
    ]);
    expect(await db.ask('MATCH (n) RETURN properties(n) AS n')).toEqual([
      { n: { id: 'unit:one/x1', name: 'theirs' } },
    ]);
  });

  test('a full push repairs what was edited by hand', async () => {
    await push(graph);
    await db.ask(`MATCH (u:Unit) SET u.side = 'US', u.confidence = 1 REMOVE u.sources
      WITH u MATCH (m:Mention) SET m.start = 'zero'
      WITH u MATCH ()-[r:SERVES]->() SET r.evidence = ['none']`);
    const edited = await pull();
    expect(edited.json).toBeNull();
    expect(edited.problems.map(({ rule }) => rule)).toContain('store:edited');
    expect(await push(graph)).toMatchObject({ nodes: { changed: 0 } });
    const serves = graph.filterEdges((_, { type }) => type === 'SERVES').length;
    expect(await push(graph, { full: true })).toMatchObject({
      nodes: counts(0, 2, 0, nodes - 2),
      relationships: counts(0, serves, 0, relationships - serves),
    });
    expect(await pull()).toEqual({ json: serializeGraph(graph), problems: [] });
  });

  test('a full push puts back what hangs on a node whose id was edited', async () => {
    await push(graph);
    await db.ask("MATCH (u:Unit) SET u.id = 'unit:one/x2'");
    await push(graph, { full: true });
    expect(await push(graph, { full: true })).toEqual(allUnchanged);
    expect(await pull()).toEqual({ json: serializeGraph(graph), problems: [] });
  });
});
