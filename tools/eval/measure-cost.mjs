import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotate } from '../../dist/coders/offline/annotate.js';
import { createReport } from '../../dist/model/problem.js';
import { readLines, sourceOf } from './python-sets.mjs';

/** Speed, start-up and memory, over the news texts of the set on attribution: [row, figure]. */
export async function costRows(folder) {
  const file = join(folder, 'attribution', 'polnear.dev.jsonl');
  const { startUp, memory } = footprint(file);
  return [
    [
      "speed: documents of 250 words a second of one core's time",
      String(await documentsPerSecond(file)),
    ],
    ['first document in a new process, all data loaded', `${startUp} ms`],
    ['memory after 84 articles of news', `${memory} MiB`],
  ];
}

/** On one core, after a warm-up. */
async function documentsPerSecond(file) {
  const texts = readLines(file)
    .slice(0, 60)
    .flatMap(({ text }) => {
      const words = text.match(/\S+\s*/g) ?? [];
      return Array.from({ length: Math.floor(words.length / 250) }, (_, at) =>
        words.slice(at * 250, at * 250 + 250).join(''),
      );
    });
  const report = createReport();
  const run = async () => {
    const before = process.cpuUsage();
    for (const [at, text] of texts.entries())
      await annotate(sourceOf({ id: String(at), text }), report);
    const { user, system } = process.cpuUsage(before);
    return (texts.length * 1e6) / (user + system);
  };
  await run();
  return Math.round(await run());
}

/** Measured in a separate process that has read nothing else. */
function footprint(file) {
  const script = fileURLToPath(new URL('./footprint.mjs', import.meta.url));
  return JSON.parse(spawnSync(process.execPath, [script, file], { encoding: 'utf8' }).stdout);
}
