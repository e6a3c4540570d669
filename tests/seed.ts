import type { AttestGraph } from '../src/graph/attest-graph.ts';
import { checkExpectations } from '../src/graph/check-expectations.ts';
import { checkGraph } from '../src/graph/check-graph.ts';
import { mergeFacts } from '../src/graph/facts.ts';
import { graphOf } from '../src/graph/serialize.ts';
import { type CodedSource, readSources } from '../src/ingest/read-sources.ts';
import { loadSource } from '../src/loaders/load-source.ts';
import { createReport, type Report } from '../src/model/problem.ts';

/** The articles of seed/, read from disk. */
export function readSeed(): CodedSource[] {
  const report = createReport();
  const sources = readSources(['seed'], report);
  if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems, null, 2));
  return sources;
}

/** The graph of the seed articles, which keeps every invariant. */
export function buildSeed(): AttestGraph {
  const graph = graphOf(
    mergeFacts(readSeed().map(({ source, annotations }) => loadSource(source, annotations))),
  );
  const report = createReport();
  checkGraph(graph, 'seed', report);
  if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems, null, 2));
  return graph;
}

/** Coded articles as one checked graph, in memory. */
export function assemble(paths: readonly string[], report: Report): AttestGraph {
  const coded = readSources(paths, report);
  const facts = coded.map(({ source, annotations, expectations }) => {
    const loaded = loadSource(source, annotations);
    if (expectations) checkExpectations(loaded, expectations, report);
    return loaded;
  });
  const graph = graphOf(mergeFacts(facts));
  checkGraph(graph, 'graph', report);
  return graph;
}
