import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { countOriginsOfParts } from '../../src/analyse/counted/count-origins-of-parts.ts';
import { type AttestGraph, edgeRows, nodeRows } from '../../src/graph/attest-graph.ts';
import { partsOfGraph } from '../../src/graph/parts.ts';
import { graphOf, serializeGraph } from '../../src/graph/serialize.ts';
import { createReport } from '../../src/model/problem.ts';
import { bulkPush } from '../../src/store/bulk/bulk-push.ts';
import { connect, type Database, withSession } from '../../src/store/connection/connect.ts';
import { realEffects } from '../../src/store/local-server/choose-server.ts';
import type { JarEffects } from '../../src/store/local-server/ensure-jars.ts';
import { startServer } from '../../src/store/local-server/start-server.ts';
import { readState } from '../../src/store/local-server/state.ts';
import { stopServer } from '../../src/store/local-server/stop-server.ts';
import { pushGraph } from '../../src/store/push/push.ts';
import { buildExamples, DECIDED } from '../examples/build.ts';
import { madeGraph } from '../store/made-graph.ts';
import { useDatabase } from './database.ts';
import { pullJson } from './pulled.ts';
import { describeWithLocalServer } from './server.ts';
import { withOrigins } from './with-origins.ts';

/** Several starts of a server on a busy machine. */
jest.setTimeout(400_000);

/** Everything that a row may hold: examples with origins, made rows with odd texts, and empty lists. */
const graph = together(buildExamples(DECIDED), madeGraph('made'));

describeWithLocalServer('a first push by the import tool', () => {
  const other = useDatabase();
  const home = mkdtempSync(join(tmpdir(), 'attest-bulk-'));
  afterAll(async () => {
    await stopServer(home);
    rmSync(home, { recursive: true, force: true });
  });

  const push = (effects: JarEffects = realEffects) => {
    const parts = partsOfGraph(graph);
    return bulkPush(parts, () => countOriginsOfParts(parts), { home }, effects, createReport());
  };
  async function onServer<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const connected = await connect(
      await startServer({ home, boltPort: 0, httpPort: 0 }, realEffects),
    );
    if (!connected.ok) throw new Error(connected.failure.message);
    try {
      return await work(connected.value);
    } finally {
      await connected.value.close();
    }
  }

  test('that breaks off leaves an empty database that answers, and nothing beside it', async () => {
    await startServer({ home, boltPort: 0, httpPort: 0 }, realEffects);
    const breaking: JarEffects = {
      ...realEffects,
      run: async (command, args, options) => {
        if (!args.includes('import')) return realEffects.run(command, args, options);
        const half = join(String(options?.env?.['NEO4J_HOME']), 'data', 'databases', 'neo4j');
        mkdirSync(half, { recursive: true });
        writeFileSync(join(half, 'neostore'), 'half');
        return { code: 1, stdout: '', stderr: 'no space left' };
      },
    };
    await expect(push(breaking)).rejects.toThrow('no space left');
    expect(existsSync(join(home, 'import'))).toBe(false);
    expect(await onServer(everythingIn)).toEqual({ nodes: [], relationships: [] });
  });

  test('writes exactly what an ordinary push writes, on the ports of before', async () => {
    const before = readState(home)?.running;
    const pushed = await push();
    expect(pushed).toMatchObject({
      ok: true,
      value: { nodes: { created: graph.order }, relationships: { created: graph.size } },
    });
    expect(readState(home)?.running).toMatchObject({
      boltPort: before?.boltPort,
      httpPort: before?.httpPort,
    });
    const ordinary = await pushGraph(other.database, graph, withOrigins(graph), createReport());
    expect(pushed).toMatchObject({ value: { counted: ordinary?.counted } });
    expect(await onServer(everythingIn)).toEqual(await everythingIn(other.database));
    expect(await onServer(schemaOf)).toEqual(await schemaOf(other.database));
  });

  test('is known to later pushes: nothing to do, and then only what has changed', async () => {
    await onServer(async (database) => {
      expect((await pullJson(database)).json).toBe(serializeGraph(graph));
      for (const full of [false, true]) {
        const again = await pushGraph(
          database,
          graph,
          { ...withOrigins(graph), full },
          createReport(),
        );
        expect(again).toMatchObject({
          nodes: { created: 0, changed: 0, deleted: 0, unchanged: graph.order },
          relationships: { created: 0, changed: 0, deleted: 0, unchanged: graph.size },
          counted: 0,
        });
      }
      const changed = together(buildExamples(DECIDED), renamed(madeGraph('made')));
      const result = await pushGraph(database, changed, withOrigins(changed), createReport());
      expect(result).toMatchObject({ nodes: { created: 0, changed: 1, deleted: 0 } });
      expect((await pullJson(database)).json).toBe(serializeGraph(changed));
    });
  });

  test('is refused where something is, and changes nothing', async () => {
    const before = await onServer(everythingIn);
    expect(await push()).toMatchObject({ ok: false, failure: { code: 'schema-conflict' } });
    expect(await onServer(everythingIn)).toEqual(before);

    await onServer(async (database) => {
      const ask = (cypher: string) =>
        withSession(database, 'WRITE', (session) => session.run(cypher));
      await ask('MATCH (n) DETACH DELETE n');
      await ask('CREATE INDEX of_somebody FOR (n:Person) ON (n.name)');
    });
    const failed = await push();
    expect(failed.ok ? '' : failed.failure.message).toContain('indexes that attest did not make');
  });
});

function together(...graphs: AttestGraph[]): AttestGraph {
  const nodes = graphs.flatMap((one) => [...nodeRows(one)]);
  return graphOf({
    // A list without anything in it, which the import has no way to write.
    nodes: nodes.map((row) =>
      row.key.startsWith('organization:made')
        ? { ...row, attributes: { ...row.attributes, aliases: [] } as typeof row.attributes }
        : row,
    ),
    edges: graphs.flatMap((one) => [...edgeRows(one)]),
  });
}

function renamed(made: AttestGraph): AttestGraph {
  const id = made.findNode((key) => key.startsWith('person:'));
  if (id === undefined) throw new Error('nobody is there');
  made.mergeNodeAttributes(id, { displayName: 'Somebody else' });
  return made;
}

/** All rows with their labels and properties, whatever wrote them. */
const everythingIn = (database: Database) =>
  withSession(database, 'READ', async (session) => {
    const rows = async (cypher: string) =>
      (await session.run(cypher)).records.map((record) => record.toObject());
    return {
      nodes: await rows(
        'MATCH (n) UNWIND labels(n) AS label WITH n, label ORDER BY label WITH n, collect(label) AS labels RETURN labels, properties(n) AS all ORDER BY n.id',
      ),
      relationships: await rows(
        'MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, type(r) AS type, properties(r) AS all ORDER BY r.id',
      ),
    };
  });

const schemaOf = (database: Database) =>
  withSession(database, 'READ', async (session) => {
    const { records } = await session.run(
      "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state WHERE type <> 'LOOKUP' RETURN name, type, labelsOrTypes, properties ORDER BY name",
    );
    return records.map((record) => record.toObject());
  });
