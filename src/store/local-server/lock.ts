import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processExists } from './is-running.ts';
import { ServerProblem } from './problem.ts';
import { waitUntil } from './wait.ts';

/** Milliseconds. The first start downloads the server. */
const PATIENCE = 300_000;

/** Allows one start or stop at a time per home. The lock of a dead process is removed. */
export async function withLock<T>(home: string, action: () => Promise<T>): Promise<T> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = join(home, 'lock');
  if (!(await waitUntil(() => acquire(file), PATIENCE)))
    throw new ServerProblem(`another start or stop is in progress; if not, remove ${file}`);
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(read(file));
  // A lock that was created but not yet written reads as 0: wait for its owner.
  if (holder > 0 && !processExists(holder)) rmSync(file, { force: true });
  return false;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
