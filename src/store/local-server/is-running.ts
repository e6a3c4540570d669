import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Running } from './state.ts';

/** What the server's command line bears, and no other program's. */
export const instanceFlag = (instance: string): string => `-Dattest.instance=${instance}`;

/** Whether the process of that id is the server that was started, not a later one of the same id. */
export const isRunning = ({ pid, instance }: Pick<Running, 'pid' | 'instance'>): boolean =>
  commandLine(pid).includes(instanceFlag(instance));

/** Empty for a process that is gone, or dead and not yet reaped. */
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
 * Whether it has let go of its files and ports. A process that dies loses its command line first,
 * and one that nobody waits for stays a zombie for ever.
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

/** Whether any process has that id; one of another user counts. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
