/**
 * `npm run bench`: memory and time of an export, of made builds of 1,000 and 3,000 articles, in the formats
 * that are asked for. Prints a table.
 *
 *   node tools/bench/export.mjs [--articles 1000,3000] [--formats json,trig] [--folder FOLDER]
 *
 * `--folder`: keeps the builds there, and takes those that are there already.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS } from '../../dist/export/formats.js';
import { attest as runAttest } from '../attest.mjs';
import { makeCorpus } from './make-corpus.mjs';

/**
 * How many times the memory may be as large, for each time that there are as many articles, in a format that
 * reads article by article. If one takes more, the bench ends with exit code 1.
 */
const GROWTH = 0.7;
/** Milliseconds. */
const HOUR = 3_600_000;

const BY_PORTIONS = FORMATS.flatMap(({ name, reads }) => (reads === 'portions' ? [name] : []));

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,3000' },
    formats: { type: 'string', default: 'json,trig,cypher' },
    folder: { type: 'string' },
  },
});
const sizes = values.articles.split(',').map(Number);
const formats = values.formats.split(',');
const folder = values.folder
  ? resolve(values.folder)
  : mkdtempSync(join(tmpdir(), 'attest-bench-'));
const print = (line) => process.stdout.write(`${line}\n`);
let isLarge = false;

try {
  print(
    `${availableParallelism()} cores, node ${process.version}, load ${loadavg()[0].toFixed(1)}`,
  );
  for (const size of sizes) await build(size);
  const head = sizes.flatMap((size) => [`${size}: MiB`, 's']);
  print(`| format | ${[...head, 'memory', 'time'].join(' | ')} |`);
  print(`| --- | ${[...head, '', ''].map(() => '---:').join(' | ')} |`);
  for (const format of formats) {
    const runs = [];
    for (const size of sizes) runs.push(await exportAs(format, size));
    const [first, last] = [runs[0], runs.at(-1)];
    const cells = runs.flatMap(({ peak, seconds }) => [peak.toFixed(0), seconds.toFixed(0)]);
    const ratios = [last.peak / first.peak, last.seconds / first.seconds];
    print(`| \`${format}\` | ${[...cells, ...ratios.map((one) => one.toFixed(1))].join(' | ')} |`);
    isLarge ||= BY_PORTIONS.includes(format) && ratios[0] > GROWTH * (sizes.at(-1) / sizes[0]);
  }
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
if (isLarge) process.exitCode = 1;

async function build(size) {
  const place = join(folder, String(size));
  if (existsSync(join(place, 'out'))) return;
  mkdirSync(place, { recursive: true });
  makeCorpus(place, { articles: size, seed: 1 });
  await attest(['build', 'articles', '-o', 'out', '--decisions', 'decisions.jsonl'], place);
}

async function exportAs(format, size) {
  const place = join(folder, String(size));
  const ran = await attest(['export', 'out', '--format', format, '-o', 'exported'], place);
  rmSync(join(place, 'exported'), { recursive: true, force: true });
  return ran;
}

async function attest(args, cwd) {
  const { code, stderr, milliseconds, peak } = await runAttest(args, { cwd, killAfter: 2 * HOUR });
  if (code !== 0) throw new Error(`attest ${args.join(' ')} ends with ${code}: ${stderr}`);
  return { seconds: milliseconds / 1000, peak };
}
