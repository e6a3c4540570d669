import { nodeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/**
 * Every claim is stated by an article; a claim has a speaker exactly if its origin is not unknown;
 * every claimed event has a claim.
 */
export const checkAttribution: Invariant = (graph, file, report) => {
  for (const { key, attributes } of nodeRows(graph, 'Claim')) {
    const attributed = graph.someOutEdge(key, (_, { type }) => type === 'ATTRIBUTED_TO');
    if (attributed === (attributes.origin === 'unknown')) {
      report.error(
        'graph:claim-origin',
        'a claim has no speaker if its origin is unknown, and only then',
        { file, path: key },
        {
          actual: `origin ${attributes.origin}, ${attributed ? 'attributed' : 'not attributed'}`,
          expected: attributed ? 'origin stated or inferred' : 'ATTRIBUTED_TO somebody',
        },
      );
    }
    if (
      !graph.someInEdge(
        key,
        (_, { type }, from) =>
          type === 'STATES' && graph.getNodeAttribute(from, 'label') === 'Article',
      )
    ) {
      report.error(
        'graph:claim-unstated',
        'a claim that no article states',
        { file, path: key },
        { actual: 'no STATES', expected: 'Article STATES Claim' },
      );
    }
  }
  for (const { key, attributes } of nodeRows(graph, 'Event')) {
    if (attributes.factuality !== 'claimed') continue;
    if (graph.someInEdge(key, (_, { type }) => type === 'ASSERTS')) continue;
    report.error(
      'graph:claimed-without-claim',
      'a claimed event that no claim tells',
      { file, path: key },
      { actual: 'no ASSERTS', expected: 'Claim ASSERTS Event' },
    );
  }
};
