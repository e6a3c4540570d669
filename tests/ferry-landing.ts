import { readFileSync } from 'node:fs';
import type { AttestGraph } from '../src/graph/attest-graph.ts';
import { graphOf } from '../src/graph/serialize.ts';
import { parseArticle } from '../src/ingest/parse-article.ts';
import { parseCoding } from '../src/ingest/parse-coding.ts';
import { loadSource } from '../src/loaders/load-source.ts';
import { createReport } from '../src/model/problem.ts';

/** The small article of tests/cases/coding, with its good coding. */
export function ferryLanding() {
  const report = createReport();
  const read = (file: string) => readFileSync(`tests/cases/coding/${file}`, 'utf8');
  const source = parseArticle('article.md', read('article.md'), report);
  const annotations = source && parseCoding('input.yaml', read('good/input.yaml'), source, report);
  if (!source || !annotations) throw new Error(JSON.stringify(report.problems, null, 2));
  return { source, annotations };
}

export function ferryLandingGraph(): AttestGraph {
  const { source, annotations } = ferryLanding();
  return graphOf(loadSource(source, annotations));
}
