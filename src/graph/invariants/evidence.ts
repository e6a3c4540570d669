import { edgeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/** What a relationship rests on is there, is a mention, and its quote is the first one's words. */
export const checkEvidence: Invariant = (graph, file, report) => {
  for (const { key, attributes } of edgeRows(graph)) {
    const [first] = attributes.evidence;
    for (const mention of attributes.evidence) {
      if (graph.hasNode(mention) && graph.getNodeAttribute(mention, 'label') === 'Mention')
        continue;
      report.error(
        'graph:evidence',
        'a relationship rests on words that are not there',
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
