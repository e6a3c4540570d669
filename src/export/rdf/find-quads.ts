import { DataFactory, type NamedNode, type Quad, type Term } from 'n3';
import { nodeRows } from '../../graph/attest-graph.ts';
import type { ReadPortion } from '../../graph/each-portion.ts';
import { articleId } from '../../model/article-id.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import { type NodeId, sourceOfNode } from '../../model/ids.ts';
import { labelOfId } from '../../model/label-of-id.ts';
import { findNanopublications } from './find-nanopublications.ts';
import {
  dateLiteral,
  graphIri,
  iriOf,
  predicateOf,
  rdfClassesOf,
  term,
  valuesOf,
} from './vocabulary.ts';

const { quad } = DataFactory;

/**
 * A portion of the graph in RDF, one named graph after another. What is told of events stands in
 * nanopublications alone, so that nothing that is only claimed reads as a fact; the words that each
 * relationship rests on stand with their article.
 */
export function* findQuads({ graph, edges: all }: ReadPortion): Generator<Quad> {
  const nodes = groupBy(nodeRows(graph), ({ key }) => sourceOfNode(key));
  const edges = new Map(groupBy(all, ({ source }) => sourceOfNode(source)));
  for (const [source, own] of nodes) {
    const into = graphIri(source);
    for (const row of own) yield* nodeQuads(row, into);
    for (const edge of edges.get(source) ?? []) yield* edgeQuads(edge, into);
  }
  yield* findNanopublications(graph, all);
}

/** Told of events: in nanopublications. */
const OF_EVENTS = new Set<EdgeRow['attributes']['type']>([
  'PERFORMED_BY',
  'AFFECTED',
  'INVOLVED',
  'OCCURRED_AT',
  'OCCURRED_ON',
  'BECAUSE_OF',
  'SUBEVENT_OF',
  'FOLLOWED',
  'ASSERTS',
]);
export const isOfEvent = (type: EdgeRow['attributes']['type']): boolean => OF_EVENTS.has(type);

function* nodeQuads({ key, attributes }: NodeRow, into: NamedNode): Generator<Quad> {
  const { label, sources } = attributes;
  // What happened, or did not, is told below.
  if (label === 'Event') return;
  const subject = iriOf(key);
  const say = (predicate: NamedNode, object: Term): Quad =>
    quad(subject, predicate, object as NamedNode, into);
  for (const own of rdfClassesOf(label)) yield say(term('rdf:type'), own);
  for (const [predicate, value] of valuesOf(attributes, label)) yield say(predicate, value);
  if (label !== 'Article')
    for (const source of sources) yield say(term('prov:wasDerivedFrom'), iriOf(articleId(source)));
  if ('published' in attributes && attributes.published !== undefined)
    yield say(term('schema:datePublished'), dateLiteral(attributes.published));
}

/** The relationship, and as a statement of its own with the words that it rests on. */
function* edgeQuads(
  { key, source, target, attributes }: EdgeRow,
  into: NamedNode,
): Generator<Quad> {
  const { type, evidence, sources, ...own } = attributes;
  const [from, predicate, to] = [iriOf(source), predicateOf(type), iriOf(target)];
  if (!isOfEvent(type) && !isEvent(source) && !isEvent(target))
    yield quad(from, predicate, to, into);
  const subject = iriOf(key);
  const say = (name: string, object: Term): Quad =>
    quad(subject, term(name), object as NamedNode, into);
  yield say('rdf:type', term('rdf:Statement'));
  yield say('rdf:subject', from);
  yield say('rdf:predicate', predicate);
  yield say('rdf:object', to);
  for (const mention of evidence) yield say('prov:wasQuotedFrom', iriOf(mention));
  for (const article of sources) yield say('prov:wasDerivedFrom', iriOf(articleId(article)));
  for (const [name, value] of valuesOf(own)) yield quad(subject, name, value as NamedNode, into);
}

const isEvent = (key: NodeId): boolean => labelOfId(key) === 'Event';
