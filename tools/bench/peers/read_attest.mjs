/** Reads the texts of a JSON file, by size, and prints the seconds of processor time for each size. */
import { readFileSync } from 'node:fs';
import { optimizeLater } from '../../../dist/cli/optimize-later.js';
import { annotate } from '../../../dist/coders/offline/annotate.js';
import { createReport } from '../../../dist/model/problem.js';

optimizeLater();
const { warm, sizes } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const text of warm) await read(text);
const seconds = {};
for (const [size, texts] of Object.entries(sizes)) {
  const before = process.cpuUsage();
  for (const text of texts) await read(text);
  const { user, system } = process.cpuUsage(before);
  seconds[size] = (user + system) / 1e6;
}
process.stdout.write(`${JSON.stringify(seconds)}\n`);

function read(text) {
  return annotate(
    { id: 'one', text, published: null, title: null, publication: null },
    createReport(),
  );
}
