import { describe } from '@jest/globals';
import { startReadOnly } from '../../src/store/local-server/choose-server.ts';
import type { Connection } from '../../src/store/local-server/connection.ts';
import type { Throwaway } from '../../src/store/local-server/throwaway.ts';
import { hasProgram } from '../run-child.ts';
import { TEST_SERVER } from './server-settings.ts';

/** The server of this run, shared by all files of tests/neo4j, which run one after the other. */
export const testServer = (): Connection => ({
  uri: setting(TEST_SERVER.uri),
  username: setting(TEST_SERVER.username),
  password: setting(TEST_SERVER.password),
});

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: is this file in tests/neo4j?`);
  return value;
}

/** `describe` on the real server; skipped if there is none (which cannot happen with CI=true). */
export const describeWithServer = (name: string, tests: () => void): void =>
  process.env[TEST_SERVER.missing] === undefined
    ? describe(name, tests)
    : describe.skip(`${name} (no Neo4j server: see the message above)`, tests);

/** A second server, with its own home and ports, that refuses every write. */
export const startReadOnlyServer = (): Promise<Throwaway> => startReadOnly();

/** For tests of the local server itself; skipped outside CI if Java is missing. */
export const describeWithLocalServer = (name: string, tests: () => void): void =>
  hasProgram('java', '-version') || process.env['CI']
    ? describeWithServer(name, tests)
    : describe.skip(`${name} (no Java: the tests ran on another server)`, tests);
