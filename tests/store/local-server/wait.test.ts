import { describe, expect, test } from '@jest/globals';
import { type Starting, waitUntilReady } from '../../../src/store/local-server/wait.ts';

const CONNECTION = { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'not-a-real-one' };

/** A server that dies after so many looks at it. `growth`: bytes that it logs between two looks. */
function dying(looks: number, growth: number): Starting & { readonly looked: () => number } {
  let seen = 0;
  return {
    isAlive: () => {
      seen += 1;
      return seen <= looks;
    },
    logSize: () => seen * growth,
    lastWords: () => 'ERROR no heap',
    logs: '/srv/neo4j/logs',
    looked: () => seen,
  };
}

const wait = async (starting: Starting, stuckAfter: number): Promise<readonly string[]> => {
  const said: string[] = [];
  const say = (message: string) => void said.push(message);
  await waitUntilReady(CONNECTION, starting, {
    say,
    stuckAfter,
    sayEvery: 0,
    ask: async () => 'connection refused',
  }).catch((error) => said.push(error.message));
  return said;
};

describe('a start is waited for', () => {
  test('as long as the logs grow, and no longer than the process lives', async () => {
    const server = dying(4, 10);
    const said = await wait(server, 1);
    expect(server.looked()).toBe(5);
    expect(said.at(-1)).toBe(
      'Neo4j did not start; its logs are in /srv/neo4j/logs:\nERROR no heap',
    );
  });

  test('and what is waited for is said', async () => {
    expect((await wait(dying(4, 10), 1))[0]).toBe(
      'waiting for Neo4j to answer at bolt://127.0.0.1:1; its logs are in /srv/neo4j/logs',
    );
  });

  test('until the logs stand still', async () => {
    const server = dying(1_000, 0);
    const said = await wait(server, 1);
    expect(server.looked()).toBeLessThan(10);
    expect(said.at(-1)).toMatch(
      /^Neo4j does not answer at bolt:\/\/127\.0\.0\.1:1 and has written nothing to its logs in \/srv\/neo4j\/logs for \d+ s: connection refused\nERROR no heap$/s,
    );
  });
});
