import { type AttestGraph, attributesOf, edgeRows } from '../../graph/attest-graph.ts';
import type { FactId, NodeId } from '../../model/ids.ts';
import { RelationshipType } from '../../model/relationships.ts';
import { lineAt } from '../../text/line-at.ts';
import { articleColumns, articleOf } from './article-columns.ts';
import type { TableValue, TidyTable } from './table.ts';

export const evidenceTable: TidyTable = {
  name: 'evidence',
  about: 'Where it says so: a row for each node or relationship and each mention it rests on.',
  columns: [
    { name: 'fact', holds: 'text', about: 'The id of the node or relationship.' },
    { name: 'factType', holds: 'text', about: 'Its label or its type.' },
    { name: 'mention', holds: 'text', about: 'The id of the mention.' },
    { name: 'quote', holds: 'text', about: 'The words.' },
    { name: 'prefix', holds: 'text', about: 'The words before them.' },
    { name: 'suffix', holds: 'text', about: 'The words after them.' },
    { name: 'use', holds: 'text', about: 'What the words do in the article.' },
    { name: 'part', holds: 'text', about: 'Where they are: in the text or in the head.' },
    { name: 'line', holds: 'integer', about: 'The line of the text, from 1.' },
    { name: 'page', holds: 'integer', about: 'The page of the document, from 1, if it has pages.' },
    { name: 'start', holds: 'integer', about: 'Where they begin, in UTF-16 code units.' },
    { name: 'end', holds: 'integer', about: 'Where they end, in UTF-16 code units.' },
    ...articleColumns,
  ],
  *rows({ published: { graph } }) {
    for (const type of RelationshipType.options) {
      if (type === 'IN') continue;
      for (const { key, source, target, attributes } of edgeRows(graph, type)) {
        if (type === 'REFERS_TO') yield rowOf(graph, target, labelOfNode(graph, target), source);
        else for (const mention of attributes.evidence) yield rowOf(graph, key, type, mention);
      }
    }
  },
};

const labelOfNode = (graph: AttestGraph, node: NodeId): string =>
  graph.getNodeAttribute(node, 'label');

function rowOf(graph: AttestGraph, fact: FactId, factType: string, mention: NodeId): TableValue[] {
  const { quote, prefix, suffix, use, part, page, start, end } = attributesOf(
    graph,
    mention,
    'Mention',
  );
  const article = graph.findOutNeighbor(mention, (_, { label }) => label === 'Article');
  const isInText = part === 'text' && article !== undefined;
  const line = isInText
    ? lineAt(attributesOf(graph, article as NodeId, 'Article').text, start).line
    : null;
  return [
    ...[fact, factType, mention, quote, prefix, suffix, use, part, line, page ?? null, start, end],
    ...articleOf(graph, article as NodeId | undefined),
  ];
}
