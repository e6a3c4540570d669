import { auth, driver } from 'neo4j-driver';
import type { Connection } from '../../src/store/local-server/connection.ts';

/** These tests delete what is in the database: a server that somebody uses is not for them. */
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
