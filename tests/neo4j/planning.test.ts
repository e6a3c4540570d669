import { expect, jest, test } from '@jest/globals';
import { createReport } from '../../src/model/problem.ts';
import { type PushOptions, pushGraph } from '../../src/store/push/push.ts';
import { madeGraph } from '../store/made-graph.ts';
import { useDatabase } from './database.ts';
import { describeWithServer } from './server.ts';

jest.setTimeout(180_000);

describeWithServer('what the server plans for a push', () => {
  const db = useDatabase();
  const push = (graph: ReturnType<typeof madeGraph>, options: PushOptions = {}) =>
    pushGraph(db.database, graph, options, createReport());

  /** How many plans the server has kept since it was last asked; it forgets them. */
  async function takePlans(): Promise<number> {
    const [answer] = await db.ask('CALL db.clearQueryCaches()');
    return Number(/\d+/.exec(String(answer?.['value']))?.[0] ?? 0);
  }

  test('is three questions before anything is written, whatever the labels', async () => {
    await takePlans();
    await push(madeGraph('one'), { dryRun: true });
    // Marks, nodes, relationships.
    expect(await takePlans()).toBe(3);
  });

  test('does not depend on how many articles there are: one changed article has its plans from the first push', async () => {
    /** Of a first push, and of one after which an article is another and lacks a node. */
    async function plansOf(...sources: string[]): Promise<number> {
      await db.ask('MATCH (n) DETACH DELETE n');
      await takePlans();
      await push(madeGraph(...sources));
      const changed = madeGraph(...sources);
      changed.setNodeAttribute('unit:one/x1', 'displayName', 'renamed');
      changed.dropNode('person:one/x1');
      await push(changed);
      return takePlans();
    }
    // The first of all pushes makes constraints and indexes too.
    await push(madeGraph('one'));
    const many = Array.from({ length: 30 }, (_, index) => `more-${index}`);
    expect(await plansOf('one', ...many)).toBe(await plansOf('one'));
  });
});
