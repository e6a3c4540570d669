/**
 * Whether this checkout makes what an older commit made: graph, analysis, page, public export and readings of
 * seed/, examples/ and a made corpus, byte by byte, and what a push of them leaves in a database.
 *
 *   node tools/compare/compare.mjs REVISION [--articles 1000] [--no-push] [--keep]
 *
 * Build this checkout first; the other one is checked out and installed in a temporary folder. Both read the seed
 * and the examples of the older commit. `--keep` leaves the outputs there to look at. Exit code 1 where anything differs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from '../bench/make-corpus.mjs';
import { compareDatabases } from './compare-databases.mjs';
import { compareFiles } from './compare-files.mjs';
import { makeOutputs, SETS } from './make-outputs.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    articles: { type: 'string', default: '1000' },
    push: { type: 'boolean', default: true },
    keep: { type: 'boolean', default: false },
  },
});
const [revision] = positionals;
if (revision === undefined) throw new Error('the commit to compare with is expected');

const folder = mkdtempSync(join(tmpdir(), 'attest-compare-'));
const print = (line) => process.stdout.write(`${line}\n`);
const older = join(folder, 'older');
try {
  const commit = checkOut();
  const corpus = join(folder, 'corpus');
  makeCorpus(corpus, { articles: Number(values.articles), seed: 1 });
  const texts = { seed: join(older, 'seed'), examples: join(older, 'examples'), corpus };
  const sides = [
    { checkout: older, out: join(folder, 'before') },
    { checkout: resolve('.'), out: join(folder, 'after') },
  ];
  print(`${commit} beside this checkout, node ${process.version}`);
  for (const side of sides) await makeOutputs(side, texts);
  const [before, after] = sides.map(({ out }) => out);
  let differences = compareFiles(before, after, print);
  if (values.push) for (const set of SETS) differences += await compareDatabases(sides, set, print);
  print(differences === 0 ? 'nothing differs' : `${differences} differences`);
  process.exitCode = differences === 0 ? 0 : 1;
} finally {
  git('worktree', 'remove', '--force', older);
  if (values.keep) print(`outputs are in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}

function checkOut() {
  git('worktree', 'add', '--detach', older, revision);
  // Installing builds it too.
  execFileSync('npm', ['ci', '--silent'], { cwd: older, stdio: ['ignore', 'ignore', 'inherit'] });
  return execFileSync('git', ['-C', older, 'log', '-1', '--format=%h %s'], {
    encoding: 'utf8',
  }).trim();
}

function git(...args) {
  execFileSync('git', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
