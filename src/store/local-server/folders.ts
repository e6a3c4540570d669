import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** For what can be downloaded again: the server's jars. */
export const cacheFolder = ({ ATTEST_CACHE, XDG_CACHE_HOME }: Env): string =>
  resolve(ATTEST_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'attest'));

/** For what cannot: database, password and logs of the lasting local server. */
export const serverHome = ({ ATTEST_NEO4J_HOME, XDG_DATA_HOME }: Env): string =>
  resolve(
    ATTEST_NEO4J_HOME || join(XDG_DATA_HOME || join(homedir(), '.local/share'), 'attest/neo4j'),
  );
