import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processExists } from './is-running.ts';

/**
 * Allows one start or stop at a time per home. Waits as long as the process that holds the lock
 * lives: the first start downloads the server. The lock of a dead process is taken over.
 */
export async function withLock<T>(
  home: string,
  action: () => Promise<T>,
  say: (message: string) => void = () => {},
): Promise<T> {
  const file = join(home, 'lock');
  let told = 0;
  for (;;) {
    // Whoever held the lock may have removed the home.
    mkdirSync(home, { recursive: true, mode: 0o700 });
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
    if (pidIn(read(file)) === process.pid) rmSync(file, { force: true });
  }
}

/** Null if the lock is ours now, else the pid of the process that holds it, or 0. */
function acquire(file: string): number | null {
  const own = `${file}.${process.pid}`;
  // A link appears with its whole content, so nobody reads half of it.
  writeFileSync(own, String(process.pid));
  try {
    if (hasLinked(own, file)) return null;
    const held = read(file);
    const holder = pidIn(held);
    if (holder > 0 && processExists(holder)) return holder;
    takeAway(file, held, `${own}.stale`);
    return 0;
  } finally {
    rmSync(own, { force: true });
  }
}

function hasLinked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Moves a dead lock away. Of two who do so at once, the later one has moved the lock of the other,
 * and gives it back.
 */
function takeAway(file: string, dead: string, aside: string): void {
  try {
    renameSync(file, aside);
    if (read(aside) !== dead) hasLinked(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Of a damaged lock 0. */
const pidIn = (lock: string): number => {
  const pid = Number(lock);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : 0;
};

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
