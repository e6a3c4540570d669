import { setTimeout as sleep } from 'node:timers/promises';
import { whyNoAnswer } from './answers.ts';
import type { Connection } from './connection.ts';
import { ServerProblem } from './problem.ts';

/** Whether `holds` became true in time. */
export async function waitUntil(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) return false;
    await sleep(100);
  }
  return true;
}

/** What is watched while a server starts. */
export interface Starting {
  readonly isAlive: () => Promise<boolean> | boolean;
  /** Bytes in its logs. A server that still writes is still starting. */
  readonly logSize: () => Promise<number> | number;
  /** Last lines of its logs, for a message. */
  readonly lastWords: () => Promise<string> | string;
  /** Where its logs are, for a message. */
  readonly logs: string;
}

export interface Waiting {
  /** Announces what is waited for. */
  readonly say: (message: string) => void;
  /** Milliseconds for which the logs may stand still before the server counts as stuck. */
  readonly stuckAfter?: number;
  /** Milliseconds between two announcements. */
  readonly sayEvery?: number;
  readonly ask?: typeof whyNoAnswer;
}

const STUCK_AFTER = 180_000;
const SAY_EVERY = 15_000;

/**
 * Waits until the server answers a query: as long as its process is alive and its logs grow, however
 * slow the machine is. Ten seconds are typical.
 */
export async function waitUntilReady(
  connection: Connection,
  { isAlive, logSize, lastWords, logs }: Starting,
  { say, stuckAfter = STUCK_AFTER, sayEvery = SAY_EVERY, ask = whyNoAnswer }: Waiting,
): Promise<void> {
  let size = -1;
  let [movedAt, saidAt] = [performance.now(), performance.now()];
  for (;;) {
    if (!(await isAlive()))
      throw new ServerProblem(
        `Neo4j did not start; its logs are in ${logs}:\n${await lastWords()}`,
      );
    const reason = await ask(connection);
    if (reason === null) return;
    const now = performance.now();
    const newSize = await logSize();
    if (newSize !== size) [size, movedAt] = [newSize, now];
    if (now - movedAt > stuckAfter)
      throw new ServerProblem(
        `Neo4j does not answer at ${connection.uri} and has written nothing to its logs in ${logs} for ${seconds(now - movedAt)}: ${reason}\n${await lastWords()}`,
      );
    if (now - saidAt > sayEvery) {
      saidAt = now;
      say(`waiting for Neo4j to answer at ${connection.uri}; its logs are in ${logs}`);
    }
    await sleep(250);
  }
}

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1000)} s`;
