/**
 * `npm run bench`: time and memory of `attest analyse` on made articles, and its measures beside
 * those of igraph, whose results must be the same.
 *
 *   node tools/bench/analyse.mjs [--articles 1000,3000,10000] [--builds FOLDER,FOLDER] [--no-igraph]
 *
 * `--builds`: folders of builds to analyse instead of making articles. Seconds of processor time,
 * because the machine may have other work. Exit code 1 if a limit is missed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attest as runAttest } from '../attest.mjs';
import { compareMeasures } from './compare-measures.mjs';
import { makeCorpus } from './make-corpus.mjs';

const HOUR = 3_600_000;
/** Clock ticks a second, the same on every Linux. */
const TICKS = 100;
/** Of 10,000 articles. */
const LIMITS = { seconds: 20, memory: 1024 };
/** Of igraph's processor time. */
const MOST = { PageRank: 3, betweenness: 3, Louvain: 1 };

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,3000,10000' },
    builds: { type: 'string' },
    igraph: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const folder = mkdtempSync(join(tmpdir(), 'attest-analyse-'));
const print = (line) => process.stdout.write(`${line}\n`);
let missed = 0;
try {
  print('  articles  seconds  of processor  peak MiB');
  if (values.builds !== undefined)
    for (const build of values.builds.split(',')) await analyse(build, build);
  else
    for (const count of values.articles.split(',').map(Number)) {
      makeCorpus(join(folder, `${count}`), { articles: count, seed: 1 });
      const [from, to, by] = ['articles', 'out', 'decisions.jsonl'].map((one) =>
        join(folder, `${count}`, one),
      );
      await attest(['build', from, '-o', to, '--decisions', by]);
      await analyse(to, count);
    }
  if (values.igraph) compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (missed > 0) process.exitCode = 1;

async function analyse(build, name) {
  const out = join(folder, 'analysis.json');
  const ran = await attest(['analyse', build, '-o', out, '--table', 'sides']);
  const figures = [ran.wall.toFixed(1), ran.seconds.toFixed(1), ran.peak.toFixed(0)];
  const widths = [9, 14, 10];
  print(`${`${name}`.padStart(10)}${figures.map((one, at) => one.padStart(widths[at])).join('')}`);
  if (name !== 10_000) return;
  keep('seconds of processor, 10,000 articles', ran.seconds, LIMITS.seconds);
  keep('peak memory, MiB', ran.peak, LIMITS.memory);
}

async function attest(args) {
  const before = childSeconds();
  const ran = await runAttest(args, { cwd: folder, killAfter: HOUR });
  if (ran.code !== 0) throw new Error(`attest ${args.join(' ')}: ${ran.stderr.slice(-2000)}`);
  return { wall: ran.milliseconds / 1000, seconds: childSeconds() - before, peak: ran.peak };
}

/** Processor time of the children of this process that have ended, all threads together. */
function childSeconds() {
  const [, fields] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(13, 15).map(Number);
  return (user + system) / TICKS;
}

function compare() {
  print('\nmeasure        ours, s  igraph, s  ratio  furthest from igraph');
  for (const { name, ours, theirs, apart, isSame } of compareMeasures(folder)) {
    const figures = [ours.toFixed(3), theirs.toFixed(3), (ours / theirs).toFixed(2)];
    const widths = [9, 11, 7];
    const row = figures.map((one, at) => one.padStart(widths[at])).join('');
    print(`${name.padEnd(13)}${row}  ${apart}`);
    keep(`${name}, times igraph`, ours / theirs, MOST[name]);
    keep(`${name}, results that differ`, isSame ? 0 : 1, 0);
  }
}

function keep(what, value, limit) {
  const holds = value <= limit;
  if (!holds) missed += 1;
  print(`  ${what}: ${value.toFixed(2)} (at most ${limit}) ${holds ? 'ok' : 'MISSED'}`);
}
