import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Parts } from '../../graph/parts.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import type { Report } from '../../model/problem.ts';
import { withDatabase, withSession } from '../connection/connect.ts';
import { failure, type Outcome, success } from '../connection/failure.ts';
import type { Connection } from '../local-server/connection.ts';
import { ensureJars, type JarEffects } from '../local-server/ensure-jars.ts';
import { cacheFolder } from '../local-server/folders.ts';
import type { GuideOptions } from '../local-server/guide.ts';
import { withLock } from '../local-server/lock.ts';
import { startServer } from '../local-server/start-server.ts';
import { readState } from '../local-server/state.ts';
import { stopServer } from '../local-server/stop-server.ts';
import { findJava } from '../local-server/toolchain.ts';
import { pushParts } from '../push/push.ts';
import { NOTHING, type PushResult } from '../push/push-result.ts';
import { finishImport } from './finish-import.ts';
import { runImport } from './run-import.ts';
import { whyNotEmpty } from './why-not-empty.ts';
import { type Tables, writeTables } from './write-tables.ts';

export interface BulkOptions {
  /** Home of the local server. */
  readonly home: string;
  readonly guide?: GuideOptions;
  /** Called while the tables are written: articles done, and articles to do. */
  readonly onWritten?: (done: number, all: number) => void;
}

/**
 * Makes the empty database of a local server anew, with everything that a push would write, by Neo4j's
 * import tool. An ordinary push then finds nothing to do. The server is stopped for a moment. A failure, with
 * nothing changed, if something is in the database.
 */
export function bulkPush(
  parts: Parts,
  origins: () => CountedOrigins,
  options: BulkOptions,
  effects: JarEffects,
  report: Report,
): Promise<Outcome<PushResult>> {
  const { home, guide } = options;
  // One at a time; what a killed one left is removed.
  const folder = join(home, 'import');
  return withLock(
    folder,
    async () => {
      const server = await startServer({ home, ...(guide && { guide }) }, effects);
      const before = await refuseFull(server);
      if (!before.ok) return before;
      try {
        const counted = origins();
        const tables = await importTables(parts, counted, { ...options, folder }, effects);
        // Somebody may have written something meanwhile.
        const still = await refuseFull(server);
        if (!still.ok) return still;
        const started = await exchange(options, folder, effects);
        return await finish(started, parts, counted, tables, report);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    effects.say,
  );
}

async function refuseFull(server: Connection): Promise<Outcome<null>> {
  const found = await withDatabase(connectionOf(server), (database) =>
    withSession(database, 'READ', whyNotEmpty),
  );
  if (!found.ok) return found;
  if (found.value === null) return success(null);
  return failure(
    'schema-conflict',
    `the database at ${server.uri} is not empty (${found.value}): --bulk makes it anew, so push without it, or remove the server's home`,
  );
}

async function importTables(
  parts: Parts,
  origins: CountedOrigins,
  { folder, onWritten = () => {} }: BulkOptions & { readonly folder: string },
  effects: JarEffects,
): Promise<Tables> {
  const { run, env, say } = effects;
  const tool = {
    java: await findJava(run, env),
    jars: await ensureJars(cacheFolder(env), effects),
  };
  rmSync(join(folder, 'tables'), { recursive: true, force: true });
  rmSync(join(folder, 'home'), { recursive: true, force: true });
  mkdirSync(join(folder, 'tables'), { recursive: true });
  const tables = writeTables(parts, origins, join(folder, 'tables'), onWritten);
  say(`importing ${tables.nodes} nodes and ${tables.relationships} relationships`);
  await runImport(tool, join(folder, 'home'), tables, run);
  return tables;
}

/** Puts the imported database into the place of the empty one. */
async function exchange(
  { home, guide }: BulkOptions,
  folder: string,
  effects: JarEffects,
): Promise<Connection> {
  const running = readState(home)?.running;
  await stopServer(home);
  for (const place of ['databases', 'transactions'].map((kind) => join('data', kind, 'neo4j'))) {
    rmSync(join(home, place), { recursive: true, force: true });
    renameSync(join(folder, 'home', place), join(home, place));
  }
  const { boltPort, httpPort, guidePort } = running ?? {};
  return startServer(
    { home, boltPort, httpPort, ...(guide && { guide: { ...guide, port: guidePort } }) },
    effects,
  );
}

async function finish(
  server: Connection,
  parts: Parts,
  origins: CountedOrigins,
  { nodes, relationships, counted }: Tables,
  report: Report,
): Promise<Outcome<PushResult>> {
  const pushed = await withDatabase(connectionOf(server), async (database) => {
    await withSession(database, 'WRITE', (session) => finishImport(session, origins));
    return pushParts(database, parts, { origins: () => origins }, report);
  });
  if (!pushed.ok) return pushed;
  if (pushed.value === null) throw new Error('what was imported is not ours');
  return success({
    ...pushed.value,
    nodes: { ...NOTHING, created: nodes },
    relationships: { ...NOTHING, created: relationships },
    counted,
  });
}

const connectionOf = ({ uri, username, password }: Connection) => ({ uri, username, password });
