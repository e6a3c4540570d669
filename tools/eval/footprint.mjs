// What the offline coder costs a process that does nothing else: prints the milliseconds to the end of its
// first document, all data loaded, and the mebibytes it holds after the documents of FILE (JSONL with `text`).
//   node tools/eval/footprint.mjs FILE
import { readFileSync } from 'node:fs';

const started = performance.now();
const { annotate } = await import('../../dist/coders/offline/annotate.js');
const { createReport } = await import('../../dist/model/problem.js');
const read = (id, text) =>
  annotate({ id, text, published: null, title: null, publication: null }, createReport());
await read('first', 'Two soldiers were killed on Tuesday, the army said.');
const startUp = Math.round(performance.now() - started);

for (const line of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const { id, text } = JSON.parse(line);
  await read(id, text);
}
const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
process.stdout.write(`${JSON.stringify({ startUp, memory })}\n`);
