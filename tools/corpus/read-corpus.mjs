import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCoding } from '../../dist/ingest/parse-coding.js';
import { readSources } from '../../dist/ingest/read-sources.js';
import { createReport } from '../../dist/model/problem.js';
import { partOf } from './part-of.mjs';

const TEXTS = 'corpus/texts';
const SECOND = 'corpus/second';

/** The texts of these parts with their codings, by id. */
export function readCorpus(parts) {
  const report = createReport();
  const folders = readdirSync(TEXTS).filter((id) => parts.includes(partOf(id)));
  const read = readSources(
    folders.map((id) => join(TEXTS, id)),
    report,
  );
  stopAtProblems(report);
  return read.map(({ source, annotations }) => ({ source, annotations }));
}

/** The texts that were coded twice, with both codings. */
export function readTwiceCoded() {
  const report = createReport();
  const folders = readdirSync(SECOND);
  const read = readSources(
    folders.map((id) => join(TEXTS, id)),
    report,
  );
  const both = read.map(({ source, annotations }) => {
    const file = join(SECOND, source.front.id, 'annotations.yaml');
    const second = parseCoding(file, readFileSync(file, 'utf8'), source, report);
    return { source, first: annotations, second };
  });
  stopAtProblems(report);
  return both;
}

function stopAtProblems({ problems }) {
  if (problems.length === 0) return;
  throw new Error(problems.map((one) => `${one.place?.file}: ${one.reason}`).join('\n'));
}
