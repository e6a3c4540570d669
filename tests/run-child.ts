import { spawnSync } from 'node:child_process';

export interface EndedChild {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface ChildOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which it hangs. */
  readonly timeout?: number;
}

/**
 * Runs a program to its end. Jest cannot end a test that waits for a child like this, so a child that
 * hangs is killed; then, or if there is no such program, an error is thrown.
 */
export function runChild(
  command: string,
  args: readonly string[],
  { timeout = 600_000, ...where }: ChildOptions = {},
): EndedChild {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    ...where,
    timeout,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw new Error(`${command} ${args.join(' ')}: ${error.message}\n${stderr}`);
  return { status, stdout, stderr };
}

export const runNode = (args: readonly string[], options?: ChildOptions): EndedChild =>
  runChild(process.execPath, args, options);

/** Runs code as a module at the root of the project, and reads the JSON that it prints. */
export function askModule(code: string): unknown {
  const { stdout, stderr } = runNode(['--input-type=module', '-e', code]);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Whether this machine has a program: whether it ends well with these arguments. */
export const hasProgram = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { timeout: 60_000 }).status === 0;
