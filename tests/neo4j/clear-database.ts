import { type Database, withSession } from '../../src/store/connection/connect.ts';

/** Empties the test database; constraints and indexes stay. */
export const clearDatabase = (database: Database): Promise<void> =>
  withSession(database, 'WRITE', async (session) => {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  });
