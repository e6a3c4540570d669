import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is built on both sides. */
export const SETS = ['seed', 'examples', 'corpus'];

/** Everything that a checkout makes of these folders of articles, below `out`. */
export async function makeOutputs({ checkout, out }, texts) {
  mkdirSync(out, { recursive: true });
  for (const set of SETS) {
    const decisions = join(texts[set], 'decisions.jsonl');
    const decided = existsSync(decisions) ? ['--decisions', decisions] : [];
    run(checkout, ['build', texts[set], '-o', join(out, set), ...decided], { cwd: out });
    run(checkout, ['analyse', join(out, set), '-o', join(out, `${set}.analysis.json`)]);
    run(checkout, ['view', join(out, set), '-o', join(out, `${set}.html`)]);
    run(checkout, ['export', join(out, set), '-o', join(out, `${set}.public.json`)]);
  }
  for (const set of ['seed', 'examples']) {
    const articles = readdirSync(texts[set])
      .map((id) => join(texts[set], id, 'article.md'))
      .filter(existsSync)
      .sort();
    run(checkout, ['annotate', ...articles], { stdout: join(out, `${set}.readings.jsonl`) });
  }
}

/** Problems in the articles end a build with 1; anything else means that it did not run. */
export function run(checkout, args, { stdout = null, cwd = checkout, env = {} } = {}) {
  const program = join(checkout, 'dist', 'program', 'main.js');
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout ? openSync(stdout, 'w') : 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 && status !== 1)
    throw new Error(`attest ${args.join(' ')} ends with ${status}: ${stderr.slice(-2000)}`);
}
