import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { createReport } from '../../src/model/problem.ts';
import {
  type ConnectOptions,
  withDatabase,
  withSession,
} from '../../src/store/connection/connect.ts';
import { realEffects } from '../../src/store/local-server/choose-server.ts';
import type { Connection } from '../../src/store/local-server/connection.ts';
import { hasEnded } from '../../src/store/local-server/is-running.ts';
import { startServer } from '../../src/store/local-server/start-server.ts';
import { readState } from '../../src/store/local-server/state.ts';
import { stopServer } from '../../src/store/local-server/stop-server.ts';
import { type PushOptions, pushGraph } from '../../src/store/push/push.ts';
import { buildExamples, DECIDED } from '../examples/build.ts';
import { pullJson } from './pulled.ts';
import { describeWithLocalServer } from './server.ts';

/** Up to six starts of a server on a busy machine. */
jest.setTimeout(600_000);

/**
 * A cluster whose leader changes answers like this server: it goes away, comes back as one that refuses to write,
 * and then there is again one that may.
 */
describeWithLocalServer('a push by cluster routing', () => {
  const home = mkdtempSync(join(tmpdir(), 'attest-leader-'));
  const graph = buildExamples(DECIDED);
  let server: Connection;
  /** Rows per transaction: few, so that the push is still at work when the server stops. */
  const batchRows = 5;

  /** Stops the server in order while this thread, and so the push, does nothing else: it would come to its end. */
  function stopMeanwhile(): void {
    const running = readState(home)?.running;
    if (!running) throw new Error('no server runs');
    process.kill(running.pid, 'SIGTERM');
    for (let turns = 0; turns < 600 && !hasEnded(running); turns += 1)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  const start = (readOnly: boolean): Promise<Connection> => {
    const { boltPort = 0, httpPort = 0 } = readState(home)?.running ?? ports;
    return startServer({ home, boltPort, httpPort, readOnly }, realEffects);
  };
  let ports: { boltPort?: number; httpPort?: number } = {};
  async function restart(readOnly: boolean): Promise<void> {
    ports = readState(home)?.running ?? ports;
    await stopServer(home);
    await start(readOnly);
  }
  beforeAll(async () => {
    server = await start(false);
  });
  afterAll(async () => {
    await stopServer(home);
    rmSync(home, { recursive: true, force: true });
  });
  const routed = () => ({
    uri: server.uri.replace('bolt://', 'neo4j://'),
    username: server.username,
    password: server.password,
  });
  const push = (options: PushOptions, connecting: ConnectOptions) =>
    withDatabase(
      routed(),
      (database) => pushGraph(database, graph, options, createReport()),
      connecting,
    );
  beforeEach(async () => {
    await withDatabase(routed(), (database) =>
      withSession(database, 'WRITE', (session) => session.run('MATCH (n) DETACH DELETE n')),
    );
  });

  /** What an undisturbed push leaves, and nothing to do for the next. */
  async function expectWhole(): Promise<void> {
    const pulled = await withDatabase(routed(), (database) => pullJson(database));
    expect(pulled).toEqual({ ok: true, value: { json: serializeGraph(graph), problems: [] } });
    const nothing = { created: 0, changed: 0, deleted: 0 };
    expect(await push({}, {})).toMatchObject({
      value: { nodes: nothing, relationships: nothing },
    });
  }

  test('waits while nobody may write, and goes on by itself', async () => {
    let changing: Promise<void> | null = null;
    let done = false;
    const seen: string[] = [];
    async function change(): Promise<void> {
      await restart(true);
      // The driver asks every second or so.
      await sleep(5_000);
      seen.push(done ? 'pushed before' : 'still pushing');
      await restart(false);
    }
    const onProgress = (written: number): void => {
      if (written < 100 || changing) return;
      stopMeanwhile();
      changing = change();
    };
    const pushed = await push({ batchRows, onProgress }, { retryTime: 400_000 });
    done = true;
    await changing;
    expect(seen).toEqual(['still pushing']);
    expect(pushed).toMatchObject({ ok: true });
    await expectWhole();
  });

  test('says after the time that it is given that nobody may write; the next goes on', async () => {
    const stop = (written: number): void => {
      if (written >= 100) throw new Error('the leader is gone');
    };
    await expect(push({ batchRows, onProgress: stop }, {})).rejects.toThrow('the leader is gone');
    await restart(true);
    expect(await push({}, { retryTime: 3_000 })).toMatchObject({
      ok: false,
      failure: { code: 'read-only', exitCode: 13 },
    });
    await restart(false);
    const again = await push({}, {});
    // What was written is not written again.
    expect(again.ok && again.value?.nodes.created).toBeLessThanOrEqual(graph.order - 100);
    await expectWhole();
  });
});
