import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from './connection.ts';
import type { JarEffects } from './ensure-jars.ts';
import { processExists } from './is-running.ts';
import { startServer } from './start-server.ts';
import { readState } from './state.ts';
import { stopServer } from './stop-server.ts';

/** An empty server for one run, on its own ports, deleted when stopped. */
export interface Throwaway extends Connection {
  stop(): Promise<void>;
}

const PREFIX = 'attest-neo4j-';

export async function startLocalThrowaway(
  { readOnly = false }: { readonly readOnly?: boolean },
  effects: JarEffects,
): Promise<Throwaway> {
  await removeOrphans();
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  const stop = async (): Promise<void> => void (await stopServer(home));
  try {
    const options = { home, boltPort: 0, httpPort: 0, readOnly, owner: process.pid };
    const { uri, username, password } = await startServer(options, effects);
    return { uri, username, password, stop };
  } catch (error) {
    await stop();
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/** Removes servers and homes of runs that were killed before they could clean up. */
export async function removeOrphans(): Promise<void> {
  const homes = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const home of homes.map((name) => join(tmpdir(), name)))
    if (isOrphan(home)) await stopServer(home);
}

function isOrphan(home: string): boolean {
  try {
    const owner = readState(home)?.owner;
    return owner != null && !processExists(owner);
  } catch {
    // Another user's, or damaged: leave it alone.
    return false;
  }
}
