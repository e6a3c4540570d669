import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface RunOutcome {
  /** Exit code; null if the program is missing or was killed by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. A missing program is an outcome, not an exception. */
export type RunProgram = (
  command: string,
  args: readonly string[],
  options?: {
    readonly env?: NodeJS.ProcessEnv;
    /** Milliseconds. */
    readonly timeout?: number;
    /** Called with each line that the program prints, while it runs. */
    readonly onLine?: (line: string) => void;
  },
) => Promise<RunOutcome>;

export const run: RunProgram = (command, args, { env = process.env, timeout, onLine } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeout === undefined ? {} : { signal: AbortSignal.timeout(timeout) }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    if (onLine) createInterface(child.stdout).on('line', onLine);
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', ({ message }) => resolve({ code: null, stdout, stderr: message }));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });

/** The last lines of a program's output, for a message. */
export const lastLines = (text: string, lines = 8): string =>
  text.trimEnd().split('\n').slice(-lines).join('\n');
