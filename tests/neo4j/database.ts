import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { connect, type Database, withSession } from '../../src/store/connection/connect.ts';
import { testServer } from './server.ts';

/** A connection for one test file; the database is empty before each test and after the last. */
export function useDatabase(): { database: Database; ask: typeof ask } {
  const used: { database?: Database } = {};
  beforeAll(async () => {
    const connected = await connect(testServer());
    if (!connected.ok) throw new Error(connected.failure.message);
    used.database = connected.value;
  });
  beforeEach(() => ask('MATCH (n) DETACH DELETE n').then(() => undefined));
  afterAll(async () => {
    await ask('MATCH (n) DETACH DELETE n');
    await used.database?.close();
  });
  return {
    get database() {
      if (!used.database) throw new Error('the database is there once the tests run');
      return used.database;
    },
    ask,
  };

  /** Runs any Cypher, like another client would; returns rows as objects. */
  async function ask(cypher: string, parameters = {}): Promise<Record<string, unknown>[]> {
    if (!used.database) throw new Error('the database is there once the tests run');
    return withSession(used.database, 'WRITE', async (session) => {
      const { records } = await session.run(cypher, parameters);
      return records.map((record) => record.toObject());
    });
  }
}
