import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../dist/coders/offline/annotate.js';
import { textOfSource } from '../../dist/coders/text-of-source.js';
import { readSources } from '../../dist/ingest/read-sources.js';
import { createReport } from '../../dist/model/problem.js';
import { compareAnnotations } from '../../dist/text/agreement/compare-annotations.js';
import { sumAgreements } from '../corpus/sum-agreements.mjs';

/** How the reading of the seed article and of the examples compares with a person's coding. */
export async function compareCoded() {
  const examples = readdirSync('examples', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('examples', name));
  return {
    seed: await agreementIn(['seed']),
    examples: await agreementIn(examples),
    count: examples.length,
  };
}

async function agreementIn(folders) {
  const report = createReport();
  const agreements = [];
  for (const { source, annotations } of readSources(folders, report)) {
    const reading = await annotate(textOfSource(source), report);
    agreements.push(compareAnnotations(source.text, annotations, reading));
  }
  return sumAgreements(agreements);
}

const SHOWN = ['entities', 'dates', 'claims', 'events', 'roles'];
const f1s = (sums) =>
  SHOWN.map((asked) => sums.find(({ part }) => part === asked).f1.toFixed(3)).join(' / ');

export const codedRows = ({ seed, examples, count }) => [
  ['seed article against its coding: entities / dates / claims / events / roles F1', f1s(seed)],
  [`the ${count} articles of examples/ against their coding: the same`, f1s(examples)],
];
