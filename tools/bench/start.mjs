/**
 * How long the program takes to start: an overview (`--help`), a command's own help, and a command that
 * reads files and asks no server (`query --list`). As shipped and as separate modules, beside a Node
 * that does nothing. The least of several runs in turns; exit code 1 if a limit is missed.
 *
 *   node tools/bench/start.mjs
 */
import { spawnSync } from 'node:child_process';

const RUNS = 15;
const PROGRAMS = { shipped: 'dist/program/main.js', modules: 'dist/cli/main.js' };
/** Seconds. */
const CASES = [
  { words: ['--help'], limit: 0.15 },
  { words: ['query', '--help'], limit: 0.3 },
  { words: ['query', '--list'], limit: 0.3 },
  { words: ['push', '--help'], limit: 0.3 },
];

for (const { words, limit } of CASES) {
  const least = { nothing: Infinity, shipped: Infinity, modules: Infinity };
  for (let run = 0; run < RUNS; run += 1) {
    least.nothing = Math.min(least.nothing, secondsOf(['-e', '0']));
    for (const [name, file] of Object.entries(PROGRAMS))
      least[name] = Math.min(least[name], secondsOf([file, ...words]));
  }
  const { nothing, shipped, modules } = least;
  const holds = shipped <= limit;
  process.stdout.write(
    `attest ${words.join(' ').padEnd(13)} ${shipped.toFixed(3)} s (at most ${limit}) ${holds ? 'ok' : 'MISSED'}, ${(shipped / nothing).toFixed(1)} times node -e 0 (${nothing.toFixed(3)} s); as modules ${modules.toFixed(2)} s\n`,
  );
  if (!holds) process.exitCode = 1;
}

function secondsOf(words) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, words);
  if (status !== 0) throw new Error(`${words.join(' ')} ends with ${status}`);
  return (performance.now() - start) / 1000;
}
