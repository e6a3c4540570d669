import { expect, jest, test } from '@jest/globals';
import { withDatabase, withSession } from '../../src/store/connection/connect.ts';
import { startProxy } from './proxy.ts';
import { describeWithServer, testServer } from './server.ts';

jest.setTimeout(120_000);

/** In a cluster, another server than the leader answers who reads, and may be behind. */
describeWithServer('who reads after a write', () => {
  test('says by its bookmark up to where a server must have come before it answers', async () => {
    const proxy = await startProxy(testServer().uri, { cutAfter: Infinity, forGood: false });
    const asked = await withDatabase({ ...testServer(), uri: proxy.uri }, async (database) => {
      const [bookmark = ''] = await withSession(database, 'WRITE', async (session) => {
        await session.executeWrite((transaction) => transaction.run('CREATE (n:Kept) DELETE n'));
        return session.lastBookmarks();
      });
      const before = proxy.said.length;
      await withSession(database, 'READ', (session) =>
        session.executeRead((transaction) => transaction.run('RETURN 1')),
      );
      return { bookmark, said: proxy.said.slice(before) };
    });
    await proxy.close();
    if (!asked.ok) throw new Error(asked.failure.message);
    expect(asked.value.bookmark).not.toBe('');
    expect(asked.value.said).toContain(asked.value.bookmark);
  });
});
