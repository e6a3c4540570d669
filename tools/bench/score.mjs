/**
 * How accurate the graph of a synthetic corpus is, compared with the planted truth: units, copies
 * and origins.
 *
 *   node tools/bench/make-corpus.mjs FOLDER --articles 400
 *   node dist/program/main.js build FOLDER/articles -o FOLDER/out --decisions
 *   FOLDER/decisions.jsonl
 *   node tools/bench/score.mjs FOLDER [--show 10] [--json]
 *
 * `--show`: number of stories with wrong origin counts to print, with what was planted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clustersOf } from '../../dist/graph/diff/clusters.js';
import { partsOfFolder } from '../../dist/pipeline/parts/parts-of-folder.js';
import { foldersOf } from '../../dist/pipeline/state/folders.js';
import { readManifest } from '../../dist/pipeline/state/manifest.js';
import { scoreOrigins } from './score-origins.mjs';
import { scoreCopies, scoreResolution } from './scores.mjs';

export function scoreCorpus(folder) {
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  const folders = foldersOf(join(folder, 'out'));
  const parts = partsOfFolder(folders, readManifest(folders.manifest));
  const clusters = clustersOf(parts);
  return {
    resolution: scoreResolution(truth, parts, clusters),
    copies: scoreCopies(truth, parts),
    origins: scoreOrigins(truth, parts, clusters),
  };
}

/** The scores as lines to print, with the first `most` wrongly counted stories. */
export function describeScores({ resolution, copies, origins }, most) {
  const { units, precision, recall, f1, blocked } = resolution;
  return [
    `units: ${units}, B-cubed F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ` +
      `${recall.toFixed(3)}), ${blocked} merges across a blocker`,
    `copies: ${copies.found} of ${copies.planted} found, ${copies.wrong.length} links wrong; ` +
      `${copies.credited} say whose they are, ${copies.turned.length} of these are not linked so`,
    `origins: right for ${origins.right} of ${origins.stories} stories, ${origins.withdrawn} with an ` +
      `article withdrawn`,
    ...origins.wrong.slice(0, most).flatMap(describeStory),
  ];
}

function describeStory({ id, design, event, told, flaws }) {
  return [
    `${id} (${design}): ${event.type} by the ${event.unit}, ${event.town}, ${event.date}`,
    ...told.map(
      ({ source, planted, withdrawn }) =>
        `  ${source}${withdrawn ? ' (withdrawn)' : ''}: ${planted}`,
    ),
    ...flaws.map((flaw) => `  wrong: ${flaw}`),
  ];
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'string', default: '10' }, json: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('the folder of a made corpus is expected');
  const scores = scoreCorpus(folder);
  const lines = values.json
    ? [JSON.stringify(scores)]
    : describeScores(scores, Number(values.show));
  process.stdout.write(`${lines.join('\n')}\n`);
}
