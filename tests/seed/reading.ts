import { edgeRows } from '../../src/graph/attest-graph.ts';
import type { EdgeAttributes, NodeOf } from '../../src/model/graph.ts';
import type { NodeLabel } from '../../src/model/kinds/kinds.ts';
import type { RelationshipType } from '../../src/model/relationships.ts';
import { buildSeed } from '../seed.ts';

/** The seed graph in terms of one article: ids without the article, ends without labels. */

const ARTICLE = 'abuse-in-russian-units';
export const graph = buildSeed();

const short = (key: string): string =>
  key.slice(key.indexOf('/') + 1).replace(/^article:.*/, 'article');
const long = (label: NodeLabel, id: string): string => `${label.toLowerCase()}:${ARTICLE}/${id}`;

export const has = (label: NodeLabel, id: string): boolean => graph.hasNode(long(label, id));

export function node<L extends NodeLabel>(label: L, id: string): NodeOf<L> {
  const attributes = graph.getNodeAttributes(long(label, id));
  return attributes as NodeOf<L>;
}

export const idsOf = (label: NodeLabel): string[] =>
  graph
    .filterNodes((_, attributes) => attributes.label === label)
    .map(short)
    .sort();

/** Sorted targets of a node's relationships of one type. */
export const to = (type: RelationshipType, from: string): string[] =>
  edgeRows(graph, type)
    .filter(({ source }) => short(source) === from)
    .map(({ target }) => short(target))
    .sort();

/** Sorted sources of a node's relationships of one type. */
export const from = (type: RelationshipType, end: string): string[] =>
  edgeRows(graph, type)
    .filter(({ target }) => short(target) === end)
    .map(({ source }) => short(source))
    .sort();

export function edge(type: RelationshipType, source: string, target: string): EdgeAttributes {
  const found = edgeRows(graph, type).find(
    (row) => short(row.source) === source && short(row.target) === target,
  );
  if (!found) throw new Error(`no ${type} from ${source} to ${target}`);
  return found.attributes;
}

/** `role: id` of every participant of an event. */
export const rolesOf = (event: string): string[] => [
  ...to('PERFORMED_BY', event).map((id) => `actor: ${id}`),
  ...to('AFFECTED', event).map((id) => `target: ${id}`),
  ...edgeRows(graph, 'INVOLVED')
    .filter(({ source }) => short(source) === event)
    .map(({ target, attributes }) => `${attributes.role}: ${short(target)}`),
];

/** Chain of a claim, from the origin to the link nearest the reader. */
export const chainOf = (claim: string): string[] =>
  edgeRows(graph, 'ATTRIBUTED_TO')
    .filter(({ source }) => short(source) === claim)
    .sort((a, b) => (a.attributes.hop ?? 0) - (b.attributes.hop ?? 0))
    .map(({ target }) => short(target));

/** The mentions of an entity, in text order. */
export const wordsFor = (label: NodeLabel, id: string): string[] =>
  graph
    .inNeighbors(long(label, id))
    .map((key) => graph.getNodeAttributes(key))
    .filter((attributes) => attributes.label === 'Mention')
    .sort((a, b) => a.start - b.start)
    .map(({ quote }) => quote);

/** The claims that report an event; empty if the article reports it in its own voice. */
export const claimsOf = (event: string): string[] => from('ASSERTS', event);
