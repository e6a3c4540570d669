/**
 * How long the program takes to start with all commands (`--help`) and with one (`query --help`),
 * as shipped and as separate modules. The minimum of several alternating runs.
 *
 *   node tools/bench/start.mjs
 */
import { spawnSync } from 'node:child_process';

const RUNS = 10;
const PROGRAMS = { shipped: 'dist/program/main.js', modules: 'dist/cli/main.js' };

for (const words of [['--help'], ['query', '--help']]) {
  const least = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, Infinity]));
  for (let run = 0; run < RUNS; run += 1)
    for (const [name, file] of Object.entries(PROGRAMS))
      least[name] = Math.min(least[name], secondsOf([file, ...words]));
  const { shipped, modules } = least;
  process.stdout.write(
    `attest ${words.join(' ')}: ${shipped.toFixed(2)} s, ${modules.toFixed(2)} s as modules: ${(modules / shipped).toFixed(1)} times\n`,
  );
}

function secondsOf(words) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, words);
  if (status !== 0) throw new Error(`${words.join(' ')} ends with ${status}`);
  return (performance.now() - start) / 1000;
}
