import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchMemory } from './peak-memory.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/program/main.js', import.meta.url));

/** Milliseconds. Nothing that is run here takes as long; what does, hangs. */
const HANGS_AFTER = 300_000;

/**
 * Runs the built program. `killAfter`: milliseconds until it is killed with SIGKILL, if it still
 * runs then. `through`: a program and its arguments that run it, such as `bash -c`. Returns
 * code, signal, stdout, stderr, milliseconds and peak memory in MiB. The machine's own database
 * settings do not reach it.
 */
export function attest(args, { cwd, env = {}, killAfter, through = [] }) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_'));
  const [command, ...words] = [...through, process.execPath, PROGRAM, ...args];
  const start = performance.now();
  const child = spawn(command, words, {
    cwd,
    env: { ...Object.fromEntries(inherited), ATTEST_NEO4J_HOME: join(cwd, 'no-server'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const peak = watchMemory(child.pid);
  const ran = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'])
    child[stream].setEncoding('utf8').on('data', (text) => {
      ran[stream] += text;
    });
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfter ?? HANGS_AFTER);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ ...ran, code, signal, milliseconds: performance.now() - start, peak: peak() });
    });
  });
}
