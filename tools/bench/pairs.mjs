/**
 * Whether this checkout is slower than an older commit: both read the same texts and build the same
 * made articles in turns. Prints the least processor time of each and their ratio.
 *
 *   node tools/bench/pairs.mjs REVISION [--articles 1000] [--rounds 3] [--texts FILE.jsonl] [--most 1.05]
 *
 * Build this checkout first; the other one is checked out and installed in a temporary folder, or
 * found built in the folder that REVISION names. Processor time, because the machine may have other
 * work; the least of several rounds, because that work also empties caches. Without `--texts` the
 * made articles are read. Exit code 1 if a ratio is above `--most`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from './make-corpus.mjs';

/** Clock ticks a second, the same on every Linux. */
const TICKS = 100;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    texts: { type: 'string' },
    most: { type: 'string', default: '1.05' },
  },
});
const [revision] = positionals;
if (revision === undefined) throw new Error('the commit to compare with is expected');

const folder = mkdtempSync(join(tmpdir(), 'attest-pairs-'));
const made = existsSync(join(revision, 'dist')) ? null : join(folder, 'older');
try {
  const older = made === null ? resolve(revision) : checkOut(made);
  const corpus = join(folder, 'corpus');
  makeCorpus(corpus, { articles: Number(values.articles), seed: 1 });
  const works = {
    reading: () => ['annotate', ...texts(corpus)],
    build: (out) => [
      ...['build', join(corpus, 'articles'), '-o', out],
      ...['--decisions', join(corpus, 'decisions.jsonl')],
    ],
  };
  for (const [work, argsOf] of Object.entries(works)) compare(work, argsOf, [older, resolve('.')]);
} finally {
  if (made !== null) git('worktree', 'remove', '--force', made);
  rmSync(folder, { recursive: true, force: true });
}

function compare(work, argsOf, checkouts) {
  const least = checkouts.map(() => Infinity);
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [at, checkout] of checkouts.entries()) {
      const out = join(folder, 'out');
      rmSync(out, { recursive: true, force: true });
      least[at] = Math.min(least[at], secondsOf(checkout, argsOf(out)));
    }
  const [before, after] = least;
  const ratio = after / before;
  const holds = ratio <= Number(values.most);
  const figures = `${before.toFixed(2)} s before, ${after.toFixed(2)} s now: ${ratio.toFixed(2)}`;
  process.stdout.write(`${work}: ${figures} ${holds ? 'ok' : 'SLOWER'}\n`);
  if (!holds) process.exitCode = 1;
}

/** Processor time of one run in user mode, threads included. */
function secondsOf(checkout, args) {
  const before = usedByChildren();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(checkout, 'dist/program/main.js'), ...args],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  // 1: something in the texts could not be read, which an older commit may have reported
  if (status !== 0 && status !== 1)
    throw new Error(`attest ${args.join(' ')} ends with ${status}: ${stderr}`);
  return usedByChildren() - before;
}

/** Seconds that ended child processes of this one have used, from Linux: field 16 of its status. */
function usedByChildren() {
  const [, fields] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  return Number(fields.split(' ')[13]) / TICKS;
}

function texts(corpus) {
  const articles = join(corpus, 'articles');
  if (values.texts !== undefined) return [resolve(values.texts)];
  return readdirSync(articles).map((id) => join(articles, id, 'article.md'));
}

function checkOut(older) {
  git('worktree', 'add', '--detach', older, revision);
  // Installing builds it too.
  execFileSync('npm', ['ci', '--silent'], { cwd: older, stdio: ['ignore', 'ignore', 'inherit'] });
  return older;
}

function git(...args) {
  execFileSync('git', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
