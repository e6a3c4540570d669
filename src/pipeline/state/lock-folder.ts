import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../write-file.ts';

/** Who builds into a folder. */
export interface LockHolder {
  readonly pid: number;
  /** When it began, in ISO 8601. */
  readonly since: string;
  /** What the system says of this process, so that another one of its number is not taken for it. */
  readonly started: string | null;
}

export type Locked = { readonly release: () => void } | { readonly holder: LockHolder };

/** Attempts, where others take over the same lock at the same moment. */
const MOST_ATTEMPTS = 20;

interface LockOptions {
  /** What is done there: one of each at a time. */
  readonly name?: 'build' | 'desk';
  /** The time, for others to see. */
  readonly now?: () => Date;
}

/**
 * Lets one build, or one desk, at a time use a folder. The lock of a process that has died is taken
 * over.
 */
export function lockFolder(
  out: string,
  { name = 'build', now = () => new Date() }: LockOptions = {},
): Locked {
  makeFolder(out);
  const lock = join(out, `.${name}.lock`);
  const own = `${lock}.${process.pid}`;
  const { pid } = process;
  const holder: LockHolder = { pid, since: now().toISOString(), started: startOf(pid) };
  // A link appears with its whole content, so nobody reads half of it.
  writeFileSync(own, JSON.stringify(holder));
  try {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      if (hasLinked(own, lock)) return { release: releaseOf(lock) };
      const other = readHolder(lock);
      if (other && isAlive(other)) return { holder: other };
      takeAway(lock, other, `${own}.stale`);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw Object.assign(new Error(`${lock} cannot be taken over; remove it`), { code: 'EEXIST' });
}

function releaseOf(lock: string): () => void {
  const release = (): void => {
    if (readHolder(lock)?.pid === process.pid) rmSync(lock, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.removeListener('exit', release);
    release();
  };
}

function hasLinked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock away; gives back one that somebody has taken in the meantime. */
function takeAway(lock: string, dead: LockHolder | null, aside: string): void {
  try {
    renameSync(lock, aside);
    const moved = readHolder(aside);
    if (moved && JSON.stringify(moved) !== JSON.stringify(dead)) hasLinked(aside, lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(file: string): LockHolder | null {
  try {
    const { pid, since, started } = JSON.parse(readFileSync(file, 'utf8'));
    return { pid: Number(pid), since: String(since), started };
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

/** When a process began, as the system counts it; null where it does not say. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
