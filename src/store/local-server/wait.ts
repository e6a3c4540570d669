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

/** Milliseconds. Ten thousand is typical; a busy machine takes several times that. */
const STARTS_WITHIN = 180_000;

/** Waits until the server answers a query. `stillAlive` says whether waiting makes sense. */
export async function waitUntilReady(
  connection: Connection,
  stillAlive: () => Promise<boolean> | boolean,
  log: () => Promise<string> | string,
): Promise<void> {
  const end = performance.now() + STARTS_WITHIN;
  for (;;) {
    if (!(await stillAlive())) throw new ServerProblem(`Neo4j did not start:\n${await log()}`);
    const reason = await whyNoAnswer(connection);
    if (reason === null) return;
    if (performance.now() > end)
      throw new ServerProblem(`Neo4j does not answer at ${connection.uri}: ${reason}`);
    await sleep(250);
  }
}
