import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOPBACK } from './ports.ts';

/** The process beside the server that serves Browser's style and guide. It ends with the server. */
export interface GuideOptions {
  /** 0 for any free one; absent for the usual one, or a free one where that is taken. */
  readonly port?: number | undefined;
  /** The words after `node` that serve it there for the server of that instance. */
  readonly command: (port: number, instance: string) => readonly string[];
}

export const guideAddress = (port: number): string => `http://${LOOPBACK}:${port}`;

/** Milliseconds; a second is usual. */
const STARTS_WITHIN = 20_000;

/** Starts it and waits until it answers; null, with its words in `logs/guide.log`, where it does not. */
export async function launchGuide(
  home: string,
  { command }: GuideOptions,
  port: number,
  instance: string,
): Promise<number | null> {
  const log = openSync(join(home, 'logs', 'guide.log'), 'w', 0o600);
  const child = spawn(process.execPath, command(port, instance), {
    cwd: home,
    env: { ...process.env, ATTEST_NEO4J_HOME: home },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const end = performance.now() + STARTS_WITHIN;
  while (child.exitCode === null && performance.now() < end) {
    if (await answers(port)) return child.pid ?? null;
    await sleep(100);
  }
  child.kill();
  return null;
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(guideAddress(port), { method: 'OPTIONS' })).ok;
  } catch {
    return false;
  }
}
