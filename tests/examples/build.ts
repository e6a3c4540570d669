import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { mergeFacts } from '../../src/graph/facts.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import { readSources } from '../../src/ingest/read-sources.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { createReport } from '../../src/model/problem.ts';
import { withdraw } from '../../src/resolve/decisions/apply-reviews.ts';
import { type PairDecisions, UNDECIDED } from '../../src/resolve/entities/resolve-entities.ts';
import { edgesAcross } from '../resolve/edges-across.ts';
import { Truth } from './truth.ts';

export const truth = Truth.parse(parse(readFileSync('examples/truth.yaml', 'utf8')));
const folders = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`);

/** Decisions of a reviewer who knows the truth; protected people cannot be decided on. */
export const DECIDED: PairDecisions = {
  ...UNDECIDED,
  same: [
    ...truth.entities.flatMap(({ groups }) =>
      groups.map(({ same, perhaps }) => [...same, ...perhaps]),
    ),
    ...truth.events.map(({ same }) => same),
  ].flatMap(([first, ...rest]) =>
    rest.map((id) => ({ a: first ?? id, b: id, by: 'reader', why: 'truth.yaml' })),
  ),
};

const WITHDRAWN = { by: 'ana, bo', when: '2024-04-02', why: 'withdrawn by its outlet' };

/** The examples as one checked graph, with identities across articles. */
export function buildExamples(
  decisions: PairDecisions = UNDECIDED,
  withdrawn: readonly string[] = [],
): AttestGraph {
  const all = readSources(folders, createReport()).map(({ source, annotations }) => {
    const facts = loadSource(source, annotations);
    return withdrawn.includes(source.front.id)
      ? withdraw(facts, WITHDRAWN, ordinaryWords())
      : facts;
  });
  const joining = edgesAcross(all, { decisions });
  const graph = graphOf(mergeFacts([...all, { nodes: [], edges: joining }]));
  const report = createReport();
  checkGraph(graph, 'examples', report);
  if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems, null, 2));
  return graph;
}
