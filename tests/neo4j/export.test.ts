import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { createReport } from '../../src/model/problem.ts';
import type { Published } from '../../src/publish/publish.ts';
import { portionsOfPublished } from '../../src/publish/publish-parts.ts';
import { connect, withSession } from '../../src/store/connection/connect.ts';
import { realEffects } from '../../src/store/local-server/choose-server.ts';
import { ensureJars } from '../../src/store/local-server/ensure-jars.ts';
import { cacheFolder } from '../../src/store/local-server/folders.ts';
import { startServer } from '../../src/store/local-server/start-server.ts';
import { stopServer } from '../../src/store/local-server/stop-server.ts';
import { findJava } from '../../src/store/local-server/toolchain.ts';
import { pushGraph } from '../../src/store/push/push.ts';
import { exportInput } from '../export/export-input.ts';
import { written } from '../export/written.ts';
import { runChild } from '../run-child.ts';
import { madeGraph } from '../store/made-graph.ts';
import { useDatabase } from './database.ts';
import { pullJson } from './pulled.ts';
import { describeWithLocalServer, describeWithServer } from './server.ts';

/** Two starts of a server on a busy machine. */
jest.setTimeout(300_000);
/** Milliseconds for an import of a few rows, which takes five seconds. */
const TO_IMPORT = 120_000;

const graph = madeGraph('one', 'two');
/** As it is: publishing would drop what it makes up without evidence, most labels and types. */
const whole = exportInput(graph, 'private');
const published = { ...whole.published, graph } as Published;
const input = { ...whole, published, portions: portionsOfPublished(published) };
const filesOf = (name: string): Promise<Map<string, Buffer>> => {
  const format = FORMATS.find((one) => one.name === name);
  if (!format) throw new Error(`no format ${name}`);
  return written(format, input);
};

/** Each is one line. */
const statementsIn = (script: string): string[] => script.split(';\n').slice(0, -1);

describeWithServer('the script of statements', () => {
  const db = useDatabase();

  test('makes what is exported, also the second time, and a push finds nothing to do', async () => {
    const [script = Buffer.from('')] = [...(await filesOf('cypher')).values()];
    const statements = statementsIn(script.toString('utf8'));
    expect(statements.every((statement) => !/[\n\r]/.test(statement))).toBe(true);
    for (const round of [1, 2]) {
      for (const statement of statements) await db.ask(statement);
      expect({ round, ...(await pullJson(db.database)) }).toEqual({
        round,
        json: serializeGraph(graph),
        problems: [],
      });
    }
    const report = createReport();
    const pushed = await pushGraph(db.database, graph, {}, report);
    expect(pushed).toMatchObject({
      nodes: { created: 0, changed: 0, deleted: 0, unchanged: graph.order },
      relationships: { created: 0, changed: 0, deleted: 0, unchanged: graph.size },
    });
  });

  test('and the files of an import make the constraints of a push', async () => {
    const constraints = (await filesOf('neo4j-admin')).get('after.cypher')?.toString() ?? '';
    const plain = (text: string): string[] =>
      [...text.replace(/^\/\/.*$/gm, '').matchAll(/CREATE CONSTRAINT[^;]*/g)].map(([one]) =>
        one.replace(/\s+/g, ' ').trim(),
      );
    expect(plain(constraints).sort()).toEqual(
      plain(readFileSync('cypher/schema/01-constraints.cypher', 'utf8')).sort(),
    );
  });
});

describeWithLocalServer('the files of an import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-import-'));
  const home = join(folder, 'home');
  const files = join(folder, 'files');
  beforeAll(async () => {
    mkdirSync(files);
    for (const [path, bytes] of await filesOf('neo4j-admin'))
      writeFileSync(join(files, path), bytes);
  });
  afterAll(async () => {
    await stopServer(home);
    rmSync(folder, { recursive: true, force: true });
  });

  test('make a database that a pull finds equal, with the command that lies beside them', async () => {
    // A server of its own that was used once and is stopped: as somebody has one.
    mkdirSync(home);
    await startServer({ home, boltPort: 0, httpPort: 0 }, realEffects);
    await stopServer(home);

    await provideAdmin(join(folder, 'bin'));
    const { status, stdout, stderr } = runChild('sh', [join(files, 'import.sh')], {
      timeout: TO_IMPORT,
      env: {
        ...process.env,
        PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
        NEO4J_HOME: home,
        NEO4J_CONF: join(home, 'conf'),
      },
    });
    expect({ status, told: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, told: '' });

    const server = await startServer({ home, boltPort: 0, httpPort: 0 }, realEffects);
    const connected = await connect(server);
    if (!connected.ok) throw new Error(connected.failure.message);
    const database = connected.value;
    try {
      await withSession(database, 'WRITE', async (session) => {
        for (const statement of statementsIn(readFileSync(join(files, 'after.cypher'), 'utf8')))
          await session.run(statement);
      });
      expect(await pullJson(database)).toEqual({ json: serializeGraph(graph), problems: [] });
      const pushed = await pushGraph(database, graph, {}, createReport());
      expect(pushed).toMatchObject({
        nodes: { created: 0, changed: 0, deleted: 0, unchanged: graph.order },
        relationships: { created: 0, changed: 0, deleted: 0, unchanged: graph.size },
      });
    } finally {
      await database.close();
    }
  });

  /** The genuine tool, under the name that it has in an installation. */
  async function provideAdmin(bin: string): Promise<void> {
    const { run, env } = realEffects;
    const java = await findJava(run, env);
    const jars = await ensureJars(cacheFolder(env), realEffects);
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'neo4j-admin'),
      `#!/bin/sh\nexec '${java}' -cp '${jars}/*' org.neo4j.cli.AdminTool "$@"\n`,
    );
    chmodSync(join(bin, 'neo4j-admin'), 0o755);
  }
});
