import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/program/main.js', import.meta.url));
/** Milliseconds between two readings of the memory. */
const PAUSE = 50;

/**
 * Runs the built program to its end. Returns seconds, peak memory in MiB (threads included),
 * stdout, and the last line of stderr.
 */
export function runAttest(args, { cwd, env = {} }) {
  const start = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peak = 0;
  let printed = '';
  let said = '';
  child.stdout.on('data', (text) => {
    printed += text;
  });
  child.stderr.on('data', (text) => {
    said += text;
  });
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid) ?? 0);
  }, PAUSE);
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) done({ seconds, peak, printed, said: said.trim().split('\n').at(-1) });
      else fail(new Error(`attest ${args.join(' ')} ends with ${code}: ${said.slice(-2000)}`));
    });
  });
}

/** Works on Linux only; elsewhere memory is not measured. */
function peakOf(pid) {
  try {
    return peakIn(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return null;
  }
}

/** MiB, from a process's /proc status. Null for a process that has ended but is still listed. */
export function peakIn(status) {
  const kibibytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}
