import { type AttestGraph, createGraph } from '../../graph/attest-graph.ts';
import type { Parts } from '../../graph/parts.ts';
import type { EdgeRow, NodeAttributes, NodeRow } from '../../model/graph.ts';

/**
 * A graph of any size without its words: no mentions, no texts, no evidence. These are most of its
 * bytes. Who did what and who says so is all there, so ten thousand articles fit into one analysis.
 * `onRead` is called after each part.
 */
export function graphWithoutWords(
  parts: Parts,
  onRead: (done: number, all: number) => void,
): AttestGraph {
  const graph = createGraph();
  // Added last: they may end in parts that are read later.
  const edges: EdgeRow[] = [];
  let done = 0;
  for (const source of parts.all.keys()) {
    const part = parts.read(source);
    for (const row of part.nodes) if (!isMention(row)) graph.addNode(row.key, textless(row));
    for (const row of part.edges) if (!isOfMention(row)) edges.push(wordless(row));
    done += 1;
    onRead(done, parts.all.size);
  }
  for (const { key, source, target, attributes } of edges)
    graph.addEdgeWithKey(key, source, target, attributes);
  return graph;
}

const isMention = ({ attributes }: NodeRow): boolean => attributes.label === 'Mention';
/** `IN` and `REFERS_TO`, which start at a mention. */
const isOfMention = ({ source }: EdgeRow): boolean => source.startsWith('mention:');

const textless = ({ attributes }: NodeRow): NodeAttributes =>
  attributes.label === 'Article' ? { ...attributes, text: '' } : attributes;

const NONE: EdgeRow['attributes']['evidence'] = [];
const wordless = ({ attributes, ...row }: EdgeRow): EdgeRow => ({
  ...row,
  attributes: { ...attributes, evidence: NONE, quote: '' },
});
