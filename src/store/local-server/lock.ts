import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processExists } from './is-running.ts';

/** Milliseconds after which a lock without a holder's pid was left by a process killed meanwhile. */
const WRITTEN_WITHIN = 10_000;

/**
 * Allows one start or stop at a time per home. Waits as long as the process that holds the lock
 * lives: the first start downloads the server. The lock of a dead process is removed.
 */
export async function withLock<T>(
  home: string,
  action: () => Promise<T>,
  say: (message: string) => void = () => {},
): Promise<T> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = join(home, 'lock');
  let told = 0;
  for (;;) {
    const holder = acquire(file);
    if (holder === null) break;
    if (holder !== told && holder > 0) {
      told = holder;
      say(`waiting for process ${holder}, which starts or stops the server (${file})`);
    }
    await sleep(100);
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Null if the lock is ours now, else the pid of the process that holds it, or 0. */
function acquire(file: string): number | null {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(read(file));
  // A lock that was created but not yet written reads as 0: its owner is given time to write it.
  const isDead = holder > 0 ? !processExists(holder) : ageOf(file) > WRITTEN_WITHIN;
  if (isDead) rmSync(file, { force: true });
  return holder;
}

/** Milliseconds since the file was written. */
function ageOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? Date.now() - stats.mtimeMs : 0;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
