import type { AttestGraph } from '../../graph/attest-graph.ts';
import { shortName } from '../../graph/telling/short-name.ts';
import type { NodeAttributes } from '../../model/graph.ts';
import { type FactId, type NodeId, sha256 } from '../../model/ids.ts';

/**
 * Eight hex digits of what a reviewer sees of a fact: what it is, its words and what it is joined
 * to. Ids, positions and figures of the coder are no part of it, so it stays the same where only
 * these differ.
 */
export function hashOfTask(graph: AttestGraph, id: FactId): string {
  if (graph.hasEdge(id)) {
    const { type, quote } = graph.getEdgeAttributes(id);
    const ends = graph.extremities(id).map((end) => shortName(graph, end));
    return short([type, quote, ...ends]);
  }
  const node = id as NodeId;
  const words = graph
    .filterInEdges(node, (_, { type }) => type === 'REFERS_TO')
    .map((edge) => quoteOf(graph, graph.source(edge)));
  const joined = graph.outEdges(node).map((edge) => {
    const { type, role = '', hop = '' } = graph.getEdgeAttributes(edge);
    return [type, role, hop, shortName(graph, graph.target(edge))].join(' ');
  });
  return short([own(graph.getNodeAttributes(node)), words.sort(), joined.sort()]);
}

const quoteOf = (graph: AttestGraph, mention: NodeId): string => {
  const attributes = graph.getNodeAttributes(mention);
  return attributes.label === 'Mention' ? attributes.quote : '';
};

/** Who read it, how surely and who reviewed it: no part of what it says. */
const ABOUT_THE_READING = new Set([
  'sources',
  'coder',
  'confidence',
  'rule',
  'alternatives',
  'review',
  'reviewedBy',
  'reviewedOn',
  'reviewReason',
  'protectionBy',
  'toldApart',
]);

const own = (attributes: NodeAttributes): unknown[] =>
  Object.entries(attributes)
    .filter(([name]) => !ABOUT_THE_READING.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));

const short = (seen: unknown): string => sha256(JSON.stringify(seen)).slice(0, 8);
