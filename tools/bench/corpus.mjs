/**
 * `npm run bench`: time and memory of building 1,000 and 10,000 articles, of the first push, of
 * building and pushing one changed article, and of an analysis; and how accurate the graph is. Uses
 * synthetic articles, a temporary folder and the built program.
 *
 *   node tools/bench/corpus.mjs [--articles 10000] [--no-push] [--show 10]
 *
 * `--show`: number of stories with wrong origin counts to print, with what was planted.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseServer } from '../../dist/store/local-server/choose-server.js';
import { attest as runAttest } from '../attest.mjs';
import { makeCorpus } from './make-corpus.mjs';
import { untilQuiet } from './quiet.mjs';
import { describeScores, scoreCorpus } from './score.mjs';

const SMALL = 1_000;
/** In milliseconds: a slow machine takes long for 10,000 articles. */
const HOUR = 3_600_000;
/** Limits in seconds, mebibytes and shares. If one is missed, the bench ends with exit code 1. */
const LIMITS = {
  seconds: 180,
  /** For the program, whether it builds or pushes. */
  memory: 1536,
  growth: 6,
  change: 0.03,
  push: 2,
  bulk: 60,
  f1: 0.97,
  copies: 0.97,
};

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    push: { type: 'boolean', default: true },
    show: { type: 'string', default: '0' },
  },
  allowNegative: true,
});
const articles = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
const print = (line) => process.stdout.write(`${line}\n`);
const passed = [];
try {
  print(`${availableParallelism()} cores, node ${process.version}`);
  const small = await build(SMALL, 'small');
  const large = await build(articles, 'large');
  keep('build, seconds', large.seconds, LIMITS.seconds);
  keep('peak memory, MiB', large.peak, LIMITS.memory);
  keep(`memory, against ${SMALL}`, large.peak / small.peak, LIMITS.growth);
  const server = values.push ? await startServer() : null;
  try {
    if (server) {
      const first = await push(server, 'first push');
      keep('first push, peak memory, MiB', first.peak, LIMITS.memory);
      const perSecond = ({ seconds }) => `${(articles / seconds).toFixed(1)} articles/s`;
      print(`  first push: ${perSecond(first)}`);
      if (server.local) {
        const bulk = await pushInBulk();
        print(
          `  by the import tool: ${perSecond(bulk)}, ${(first.seconds / bulk.seconds).toFixed(1)} times`,
        );
        keep('first push by the import tool, seconds', bulk.seconds, LIMITS.bulk);
      }
    }
    change();
    // A server keeps working after taking in millions of rows, while the build that this one is
    // compared with had the machine to itself.
    print(`waited ${(await untilQuiet()).toFixed(0)} s until the machine was quiet`);
    const again = await attest(buildOf('large'));
    report('build, one changed', again);
    // In a short build, starting the program alone takes a larger share.
    if (articles >= 10_000)
      keep('change, share of a build', again.seconds / large.seconds, LIMITS.change);
    if (server) {
      const second = await push(server, 'push, one changed');
      keep('push of the change, seconds', second.seconds, LIMITS.push);
    }
  } finally {
    await server?.stop();
  }
  report(
    'analyse',
    await attest(['analyse', 'large/out', '-o', 'analysis.json', '--table', 'sides']),
  );
  score();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (passed.includes(false)) process.exitCode = 1;

async function build(count, name) {
  makeCorpus(join(folder, name), { articles: count, seed: 1 });
  const ran = await attest(buildOf(name));
  report(`build, ${count} articles`, ran);
  return ran;
}

function buildOf(name) {
  const [from, to, by] = ['articles', 'out', 'decisions.jsonl'].map((one) => `${name}/${one}`);
  return ['build', from, '-o', to, '--decisions', by];
}

/** Adds a sentence to an article in the middle. */
function change() {
  const { stories } = JSON.parse(readFileSync(join(folder, 'large', 'truth.json'), 'utf8'));
  const id = stories[Math.floor(stories.length / 2)].sources[0];
  const more = 'Two more soldiers were captured near the canal, the General Staff said.\n';
  appendFileSync(join(folder, 'large', 'articles', id, 'article.md'), more);
}

async function attest(args, env) {
  const options = { cwd: folder, env, killAfter: HOUR };
  const { code, stdout, stderr, milliseconds, peak } = await runAttest(args, options);
  if (code !== 0)
    throw new Error(`attest ${args.join(' ')} ends with ${code}: ${stderr.slice(-2000)}`);
  return { seconds: milliseconds / 1000, peak, stdout, said: stderr.trim().split('\n').at(-1) };
}

/** Pushes, and reports how much was written and at what rate. */
async function push({ env }, what) {
  const ran = await attest(['push', 'large/out', '--json'], env);
  const { nodes, relationships } = JSON.parse(ran.stdout);
  const written = ({ created, changed, deleted }) => created + changed + deleted;
  const [ofNodes, ofRelationships] = [nodes, relationships].map(written);
  const rate = Math.round((ofNodes + ofRelationships) / ran.seconds);
  const said = `${ofNodes} nodes and ${ofRelationships} relationships, ${rate}/s`;
  report(what, { ...ran, said });
  return ran;
}

/** Into a local server of its own, which runs already, as `attest neo4j start` leaves it. */
async function pushInBulk() {
  const env = { ATTEST_NEO4J_HOME: join(folder, 'neo4j'), NEO4J_URI: '' };
  await attest(['neo4j', 'start'], env);
  try {
    const ran = await attest(['push', '--bulk', 'large/out', '--json'], env);
    report('first push, --bulk', ran);
    return ran;
  } finally {
    await attest(['neo4j', 'stop'], env);
  }
}

async function startServer() {
  const choice = await chooseServer();
  if (choice.kind === 'none') {
    print(`no push: ${choice.missing}`);
    return null;
  }
  const { uri, username, password } = choice.server;
  return {
    local: choice.kind === 'local',
    env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    stop: () => choice.server.stop(),
  };
}

/** Scores the graph against the planted truth. */
function score() {
  const { resolution, copies, origins } = scoreCorpus(join(folder, 'large'));
  for (const line of describeScores({ resolution, copies, origins }, Number(values.show)))
    print(line);
  keepAtLeast('B-cubed F1', resolution.f1, LIMITS.f1);
  keep('merges across a blocker', resolution.blocked, 0);
  keepAtLeast('copies found, share', copies.found / copies.planted, LIMITS.copies);
  keep('links between articles that are no copies', copies.wrong.length, 0);
  keep('stories whose origins are wrong', origins.wrong.length, 0);
}

function report(what, { seconds, peak, said }) {
  const figures = `${seconds.toFixed(2).padStart(8)} s ${peak.toFixed(0).padStart(6)} MiB`;
  print(`${what.padEnd(24)} ${figures}   ${said}`);
}

function keep(what, value, limit) {
  judge(what, value, value <= limit, `at most ${limit}`);
}

function keepAtLeast(what, value, limit) {
  judge(what, value, value >= limit, `at least ${limit}`);
}

function judge(what, value, holds, limit) {
  passed.push(holds);
  const shown = Number.isInteger(value) ? value : value.toFixed(3);
  print(`  ${what}: ${shown} (${limit}) ${holds ? 'ok' : 'MISSED'}`);
}
