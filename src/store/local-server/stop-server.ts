import { existsSync, rmSync } from 'node:fs';
import { hasEnded, isRunning } from './is-running.ts';
import { withLock } from './lock.ts';
import { ServerProblem } from './problem.ts';
import { type Running, readState, writeState } from './state.ts';
import { waitUntil } from './wait.ts';

/** Milliseconds for the server to flush its data; it usually needs one or two thousand. */
const STOPS_WITHIN = 60_000;

/** Stops the server started in `home`, if it runs, and waits for it to end. */
export async function stopServer(home: string): Promise<{ readonly stopped: boolean }> {
  if (!existsSync(home)) return { stopped: false };
  return withLock(home, async () => {
    const state = readState(home);
    if (state === null) return { stopped: false };
    const { running } = state;
    const stopped = running !== null && (await endProcess(running));
    if (running) await endGuide(running);
    if (state.owner === null) writeState(home, { ...state, running: null });
    else rmSync(home, { recursive: true, force: true });
    return { stopped };
  });
}

/** The guide's process would end by itself within seconds, but its port is needed sooner. */
export async function endGuide({ guidePid, instance }: Running): Promise<void> {
  if (guidePid !== undefined) await endProcess({ pid: guidePid, instance });
}

type Process = Pick<Running, 'pid' | 'instance'>;

/**
 * Ends exactly this server. False if it is gone, even if its pid now belongs to another program.
 */
export async function endProcess(running: Process): Promise<boolean> {
  if (!isRunning(running)) return false;
  for (const [signal, patience] of [
    ['SIGTERM', STOPS_WITHIN],
    ['SIGKILL', 5_000],
  ] as const) {
    signalTo(running, signal);
    if (await waitUntil(() => hasEnded(running), patience)) return true;
  }
  throw new ServerProblem(`process ${running.pid} does not end`);
}

function signalTo(running: Process, signal: NodeJS.Signals): void {
  if (!isRunning(running)) return;
  try {
    process.kill(running.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
