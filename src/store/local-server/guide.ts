import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOPBACK } from './ports.ts';

/** The process that serves Browser's style and guide. It ends with the server. */
export interface GuideOptions {
  /** 0 for any free port. Absent for the default port, or any free one if that is taken. */
  readonly port?: number | undefined;
  /** Arguments for `node` to serve the files there, for the server with that instance id. */
  readonly command: (port: number, instance: string) => readonly string[];
}

export const guideAddress = (port: number): string => `http://${LOOPBACK}:${port}`;

/** Milliseconds. One second is typical. */
const STARTS_WITHIN = 20_000;

/**
 * Starts the process and waits until it answers. Null if it does not; its output is in
 * `logs/guide.log`.
 */
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
