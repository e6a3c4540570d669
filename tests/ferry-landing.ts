import { readFileSync } from 'node:fs';
import { ordinaryWords } from '../src/coders/offline/en/lexicon/ordinary-words.ts';
import type { AttestGraph } from '../src/graph/attest-graph.ts';
import { graphOf } from '../src/graph/serialize.ts';
import { parseArticle } from '../src/ingest/parse-article.ts';
import { parseCoding } from '../src/ingest/parse-coding.ts';
import { loadSource } from '../src/loaders/load-source.ts';
import type { FactId, NodeId } from '../src/model/ids.ts';
import type { NodeLabel } from '../src/model/kinds/kinds.ts';
import { createReport } from '../src/model/problem.ts';
import { applyReviews, withdraw } from '../src/resolve/decisions/apply-reviews.ts';
import type { Review } from '../src/resolve/decisions/settle-reviews.ts';

/** The small article of tests/cases/coding, with its valid coding. */
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

/** The same article, withdrawn by a reviewer. */
export function buildWithdrawn(): AttestGraph {
  const { source, annotations } = ferryLanding();
  const signed = { by: 'ana', when: '2025-06-01', why: 'its outlet took it back' };
  return graphOf(withdraw(loadSource(source, annotations), signed, ordinaryWords()));
}

/** The same article after review: an event and its first relationship accepted, a date rejected. */
export function buildReviewed(): AttestGraph {
  const { source, annotations } = ferryLanding();
  const facts = loadSource(source, annotations);
  const review = (verdict: 'accept' | 'reject', by: string): Review => ({
    verdict,
    set: {},
    by,
    when: '2025-06-01',
    why: 'the registry says so',
  });
  const first = (label: NodeLabel): NodeId | undefined =>
    facts.nodes.find(({ attributes }) => attributes.label === label)?.key;
  const event = first('Event');
  const part = facts.edges.find(({ source: from }) => from === event)?.key;
  const date = first('Date');
  if (!event || !part || !date) throw new Error('no event with a part, or no date');
  return graphOf(
    applyReviews(
      facts,
      new Map<FactId, Review>([
        [event, review('accept', 'ana')],
        [part, review('accept', 'bo')],
        [date, review('reject', 'bo')],
      ]),
      ordinaryWords(),
    ),
  );
}
