import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Running } from './state.ts';

/** An argument that marks our server's command line; no other program has it. */
export const instanceFlag = (instance: string): string => `-Dattest.instance=${instance}`;

/** Whether that process is the server we started, not a later one with the same pid. */
export const isRunning = ({ pid, instance }: Pick<Running, 'pid' | 'instance'>): boolean =>
  commandLine(pid).includes(instanceFlag(instance));

/** Empty if the process is gone, or dead and not yet reaped. */
function commandLine(pid: number): readonly string[] {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    } catch {
      return [];
    }
  }
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return (stdout ?? '').trim().split(/\s+/);
}

/**
 * Whether the process has released its files and ports. A dying process loses its command line
 * before that, and one that no parent waits for stays a zombie forever.
 */
export function hasEnded({ pid, instance }: Pick<Running, 'pid' | 'instance'>): boolean {
  if (!processExists(pid) || isZombie(pid)) return true;
  const words = commandLine(pid).filter((word) => word !== '');
  return words.length > 0 && !words.includes(instanceFlag(instance));
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return / [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, ''));
  } catch {
    return true;
  }
}

/** Whether any process has this pid, even another user's. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
