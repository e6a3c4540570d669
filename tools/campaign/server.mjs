import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { chooseServer } from '../../dist/store/local-server/choose-server.js';
import { attest } from '../attest.mjs';

/** Runs `action` with a server of its own, which is stopped afterwards. */
export async function withServer(action) {
  const choice = await chooseServer();
  if (choice.kind === 'none') throw new Error(choice.missing);
  try {
    return await action(choice.server);
  } finally {
    await choice.server.stop();
  }
}

export const envOf = ({ uri, username, password }) => ({
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
});

/** Deletes everything in a trial's own database. */
export async function empty({ uri, username, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    // In one transaction a large graph takes more memory than the server has.
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
}

/** The bytes that a pull gives; null, with what it said, if it refuses. */
export async function pulled(server, cwd) {
  const file = `pulled-${randomUUID()}.json`;
  const ran = await attest(['pull', '-o', file], { cwd, env: envOf(server) });
  return { ran, bytes: ran.code === 0 ? readFileSync(join(cwd, file), 'utf8') : null };
}
