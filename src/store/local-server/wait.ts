import { setTimeout as sleep } from 'node:timers/promises';
import { whyNoAnswer } from './answers.ts';
import type { Connection } from './connection.ts';
import { ServerProblem } from './problem.ts';

/** Whether `holds` came true within so many milliseconds. */
export async function waitUntil(holds: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) return false;
    await sleep(100);
  }
  return true;
}

/** Milliseconds; about ten thousand are usual, a busy machine takes several times that. */
const STARTS_WITHIN = 180_000;

/** Until a query is answered; `stillAlive` says whether there is anything to wait for. */
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
