import { expect, jest, test } from '@jest/globals';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { createReport } from '../../src/model/problem.ts';
import { withDatabase } from '../../src/store/connection/connect.ts';
import { pushGraph } from '../../src/store/push/push.ts';
import { madeGraph } from '../store/made-graph.ts';
import { useDatabase } from './database.ts';
import { startProxy } from './proxy.ts';
import { pullJson } from './pulled.ts';
import { describeWithServer, testServer } from './server.ts';

jest.setTimeout(180_000);

describeWithServer('a push that is interrupted', () => {
  const db = useDatabase();
  const graph = madeGraph('one');
  const options = { batchRows: 5 };

  /** Pushes through a connection that is cut after so many bytes. */
  async function pushCut(cutAfter: number, forGood: boolean) {
    const proxy = await startProxy(testServer().uri, { cutAfter, forGood });
    const outcome = await withDatabase(
      { ...testServer(), uri: proxy.uri },
      (database) => pushGraph(database, graph, options, createReport()),
      { timeout: 5_000, retryTime: forGood ? 500 : 20_000 },
    );
    const { sent } = proxy;
    await proxy.close();
    return { outcome, sent };
  }
  const stored = async () => Number((await db.ask('MATCH (n) RETURN count(n) AS n'))[0]?.['n']);

  async function expectWhole(): Promise<void> {
    expect((await pullJson(db.database)).json).toBe(serializeGraph(graph));
    const again = await pushGraph(db.database, graph, {}, createReport());
    for (const counts of [again?.nodes, again?.relationships])
      expect(counts).toMatchObject({ created: 0, changed: 0, deleted: 0 });
  }

  test('is completed by the next, wherever it broke off', async () => {
    const whole = await pushCut(Number.POSITIVE_INFINITY, true);
    expect(whole.outcome.ok).toBe(true);
    const seen = new Set<number>();
    for (const share of [0.2, 0.4, 0.5, 0.6, 0.75, 0.9]) {
      await db.ask('MATCH (n) DETACH DELETE n');
      const { outcome } = await pushCut(Math.floor(whole.sent * share), true);
      expect(outcome).toMatchObject({ failure: { code: 'absent-server', exitCode: 10 } });
      seen.add(await stored());
      await pushGraph(db.database, graph, {}, createReport());
      await expectWhole();
    }
    // Otherwise nothing was broken off in the middle.
    expect(seen.size).toBeGreaterThan(1);
  });

  test('goes on by itself when the connection comes back', async () => {
    const whole = await pushCut(Number.POSITIVE_INFINITY, false);
    for (const share of [0.3, 0.55, 0.7, 0.85]) {
      await db.ask('MATCH (n) DETACH DELETE n');
      const { outcome } = await pushCut(Math.floor(whole.sent * share), false);
      expect(outcome).toMatchObject({ ok: true });
      await expectWhole();
    }
  });

  test('by an error between two transactions leaves what is written, and no more', async () => {
    let batches = 0;
    const stop = (): void => {
      batches += 1;
      if (batches === 2) throw new Error('stopped');
    };
    const stopped = pushGraph(db.database, graph, { ...options, onProgress: stop }, createReport());
    await expect(stopped).rejects.toThrow('stopped');
    expect(await stored()).toBeLessThan(graph.order);
    await pushGraph(db.database, graph, {}, createReport());
    await expectWhole();
  });
});
