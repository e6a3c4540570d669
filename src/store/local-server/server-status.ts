import { addressesOf } from './addresses.ts';
import { whyNoAnswer } from './answers.ts';
import type { Connection } from './connection.ts';
import { isRunning } from './is-running.ts';
import { readState } from './state.ts';

export type ServerStatus =
  | { readonly running: false }
  | {
      readonly running: true;
      readonly pid: number;
      readonly readOnly: boolean;
      readonly answers: boolean;
      /** Why it does not answer; null if it does. */
      readonly reason: string | null;
      readonly connection: Connection;
      readonly browser: string;
      readonly guide: string | null;
    };

/**
 * Whether the server of `home` runs and answers. `connection` holds the password: do not print it
 * carelessly.
 */
export async function serverStatus(home: string): Promise<ServerStatus> {
  const state = readState(home);
  if (!state?.running || !isRunning(state.running)) return { running: false };
  const { browser, guide, ...connection } = addressesOf(state, state.running);
  const { pid, readOnly } = state.running;
  const reason = await whyNoAnswer(connection);
  return {
    running: true,
    pid,
    readOnly,
    answers: reason === null,
    reason,
    connection,
    browser,
    guide,
  };
}
