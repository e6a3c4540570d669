/**
 * What a build costs as it grows, on one machine and in shares: seconds, memory, and bytes kept for
 * an article. Prints a table for docs/scale.md; ends with exit code 1 if the joined graph is not
 * the same bytes.
 *
 *   node tools/bench/shards.mjs [--articles 300,1000,3000] [--of 4]
 *
 * The shares are read one after another, so that each has the machine to itself.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attest } from '../attest.mjs';
import { makeCorpus } from './make-corpus.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '300,1000,3000' },
    of: { type: 'string', default: '4' },
  },
});
const HOUR = 3_600_000;
const COLUMNS = [
  'articles',
  'build, s',
  'build, MiB',
  `longest of ${values.of} shares, s`,
  'join, s',
  'join, MiB',
  'parts, KiB an article',
  'records, KiB an article',
  'same bytes',
];

async function measure(folder, count, of) {
  makeCorpus(folder, { articles: count, seed: 1 });
  const run = async (...args) => {
    const ran = await attest(args, { cwd: folder, killAfter: HOUR });
    if (ran.code !== 0) throw new Error(`attest ${args.join(' ')}: ${ran.stderr.slice(-2000)}`);
    return { seconds: ran.milliseconds / 1000, peak: ran.peak };
  };
  const one = await run('build', 'articles', '-o', 'one');
  const shares = [];
  for (let index = 1; index <= of; index += 1)
    shares.push(
      await run('build', 'articles', '--shard', `${index}/${of}`, '-o', `shares/${index}`),
    );
  const folders = shares.map((_, at) => `shares/${at + 1}`);
  const joined = await run('join', ...folders, '-o', 'joined');
  const isSame = hashOf(join(folder, 'one')) === hashOf(join(folder, 'joined'));
  if (!isSame) process.exitCode = 1;
  const kibibytes = (bytes) => (bytes / count / 1024).toFixed(1);
  return [
    count,
    one.seconds.toFixed(1),
    one.peak.toFixed(0),
    Math.max(...shares.map(({ seconds }) => seconds)).toFixed(1),
    joined.seconds.toFixed(1),
    joined.peak.toFixed(0),
    kibibytes(bytesUnder(join(folder, 'one/graph'))),
    kibibytes(statSync(join(folder, 'one/cache/built.jsonl')).size),
    isSame ? 'yes' : 'NO',
  ];
}

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const bytesUnder = (folder) =>
  filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0);

/** Of everything that a build is: not of its cache. */
function hashOf(out) {
  const hash = createHash('sha256');
  for (const file of [...filesUnder(join(out, 'graph')), join(out, 'problems.json')])
    hash.update(file.slice(out.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function print(cells) {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

print(COLUMNS);
print(COLUMNS.map(() => '---:'));
for (const count of values.articles.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'attest-shards-'));
  try {
    print(await measure(folder, count, Number(values.of)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
