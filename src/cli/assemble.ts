import { annotate } from '../extract/annotate.ts';
import type { AttestGraph } from '../graph/attest-graph.ts';
import { checkExpectations } from '../graph/check-expectations.ts';
import { checkGraph } from '../graph/check-graph.ts';
import { mergeFacts } from '../graph/facts.ts';
import { graphOf } from '../graph/serialize.ts';
import { readSources } from '../ingest/read-sources.ts';
import { loadSource } from '../loaders/load-source.ts';
import type { Report } from '../model/problem.ts';
import { toReadable } from './to-readable.ts';

/** From folders of coded articles to one checked graph; the report says what is wrong with either. */
export function assemble(paths: readonly string[], report: Report): AttestGraph {
  const coded = readSources(paths, report, (source) => annotate(toReadable(source), report));
  const facts = coded.map(({ source, annotations, expectations }) => {
    const loaded = loadSource(source, annotations);
    if (expectations) checkExpectations(loaded, expectations, report);
    return loaded;
  });
  const isUnique = new Set(coded.map(({ source }) => source.front.id)).size === coded.length;
  const graph = graphOf(mergeFacts(isUnique ? facts : facts.slice(0, 1)));
  checkGraph(graph, 'graph', report);
  return graph;
}
