import { type NodeId, sha256 } from '../../model/ids.ts';
import { attributesOf, nodeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/** Characters of text shown in a message, so that a wrong span does not print a whole article. */
const LONGEST_SHOWN = 200;
const cut = (words: string): string =>
  words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;

/** Every mention's words and context are where it says, and every article's text has its hash. */
export const checkQuotes: Invariant = (graph, file, report) => {
  for (const { key, attributes } of nodeRows(graph, 'Article')) {
    const actual = sha256(attributes.text);
    if (actual === attributes.sha256) continue;
    report.error(
      'graph:hash',
      'the text of an article is not the captured one',
      { file, path: key },
      { actual, expected: attributes.sha256 },
    );
  }
  for (const { key, attributes } of nodeRows(graph, 'Mention')) {
    const { part, field, start, end, quote, prefix, suffix } = attributes;
    for (const article of articlesOf(key)) {
      const holder = attributesOf(graph, article, 'Article');
      const text =
        part === 'text' ? holder.text : String(holder[field as keyof typeof holder] ?? '');
      const there = text.slice(start, end);
      if (end > text.length) {
        report.error(
          'graph:quote',
          'a mention ends beyond its text',
          { file, path: key },
          { actual: `${start}-${end}`, expected: `an end of ${text.length} at most` },
        );
      } else if (there !== quote) {
        report.error(
          'graph:quote',
          'the article does not have these words at this place',
          { file, path: key },
          { actual: quote, expected: cut(there) },
        );
      } else if (!text.endsWith(prefix, start) || !text.startsWith(suffix, end)) {
        report.error(
          'graph:quote-context',
          'the words around the quotation differ',
          { file, path: key },
          { actual: `${prefix}[…]${suffix}` },
        );
      }
    }
  }

  function articlesOf(mention: NodeId): NodeId[] {
    return graph
      .filterOutEdges(mention, (_, { type }) => type === 'IN')
      .map((edge) => graph.target(edge))
      .filter((target) => graph.getNodeAttribute(target, 'label') === 'Article');
  }
};
