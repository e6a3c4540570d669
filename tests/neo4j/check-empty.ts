import { auth, driver } from 'neo4j-driver';
import type { Connection } from '../../src/store/local-server/connection.ts';

/** Refuses a server that holds data, because these tests delete everything in the database. */
export async function checkEmpty({ uri, username, password }: Connection): Promise<void> {
  const server = driver(uri, auth.basic(username, password));
  try {
    const { records } = await server.executeQuery('MATCH (n) RETURN count(n) AS nodes');
    const nodes = Number(records[0]?.get('nodes'));
    if (nodes > 0)
      throw new Error(
        `NEO4J_URI (${uri}) holds ${nodes} nodes, and the tests would delete them: unset it, or give an empty database`,
      );
  } finally {
    await server.close();
  }
}
