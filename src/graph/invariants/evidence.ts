import { edgeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/** The evidence of a relationship exists and is a mention; its quote is that of the first one. */
export const checkEvidence: Invariant = (graph, file, report) => {
  for (const { key, attributes } of edgeRows(graph)) {
    const [first] = attributes.evidence;
    for (const mention of attributes.evidence) {
      if (graph.hasNode(mention) && graph.getNodeAttribute(mention, 'label') === 'Mention')
        continue;
      report.error(
        'graph:evidence',
        'the evidence of a relationship does not exist',
        { file, path: key },
        { actual: mention, expected: 'the id of a Mention' },
      );
    }
    const words = first && graph.hasNode(first) ? graph.getNodeAttributes(first) : null;
    if (words?.label === 'Mention' && words.quote !== attributes.quote) {
      report.error(
        'graph:evidence-quote',
        'a relationship quotes other words than its first mention',
        { file, path: key },
        { actual: attributes.quote, expected: words.quote },
      );
    }
  }
};
