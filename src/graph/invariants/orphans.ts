import { edgeRows, nodeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/**
 * Every mention is in exactly one article and used for something, unless it could not be resolved;
 * every other node except articles has a mention.
 */
export const checkOrphans: Invariant = (graph, file, report) => {
  const evidence = new Set(
    edgeRows(graph).flatMap(({ attributes }) =>
      attributes.type === 'IN' ? [] : attributes.evidence,
    ),
  );
  for (const { key, attributes } of nodeRows(graph)) {
    const place = { file, path: key };
    const out = graph.mapOutEdges(key, (_, { type }) => type);
    if (attributes.label === 'Mention') {
      const articles = out.filter((type) => type === 'IN').length;
      if (articles !== 1) {
        report.error('graph:mention-place', 'a mention is not in exactly one article', place, {
          actual: `in ${articles}`,
          expected: 'IN one Article',
        });
      }
      if (!evidence.has(key) && attributes.use !== 'mention') {
        report.error('graph:orphan', 'a mention that nothing uses', place, {
          actual: 'no relationship',
          expected: 'REFERS_TO, or evidence of a relationship',
        });
      }
    } else if (
      attributes.label !== 'Article' &&
      !graph.someInEdge(key, (_, { type }) => type === 'REFERS_TO')
    ) {
      report.error('graph:orphan', 'a node without a mention', place, {
        actual: 'no mention',
        expected: 'a Mention that REFERS_TO it',
      });
    }
  }
};
