import { DataFactory, type NamedNode, type Quad, type Term } from 'n3';
import { type AttestGraph, nodeRows } from '../../graph/attest-graph.ts';
import { articleId } from '../../model/article-id.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { isNodeOf } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import { iriOf, predicateOf, rdfClassesOf, term, valuesOf } from './vocabulary.ts';

const { quad, literal } = DataFactory;

/** Relationships by the node where they start. */
type From = ReadonlyMap<NodeId, readonly EdgeRow[]>;

/**
 * One for each claim, and one for each event that an article tells in its own voice: what is said,
 * who says so through whom in which article, and who read that.
 */
export function* findNanopublications(
  graph: AttestGraph,
  edges: readonly EdgeRow[],
): Generator<Quad> {
  const from: From = new Map(groupBy(edges, ({ source }) => source));
  const told = new Set<NodeId>();
  for (const claim of nodeRows(graph, 'Claim')) {
    const events = (from.get(claim.key) ?? [])
      .filter(({ attributes }) => attributes.type === 'ASSERTS')
      .map(
        ({ target }) => ({ key: target, attributes: graph.getNodeAttributes(target) }) as NodeRow,
      );
    for (const { key } of events) told.add(key);
    yield* nanopublication(claim, events, from, graph);
  }
  for (const event of nodeRows(graph, 'Event'))
    if (!told.has(event.key)) yield* nanopublication(event, [event], from, graph);
}

function* nanopublication(
  about: NodeRow<'Claim'> | NodeRow<'Event'>,
  events: readonly NodeRow[],
  from: From,
  graph: AttestGraph,
): Generator<Quad> {
  const part = (name: string): NamedNode => iriOf(about.key, name);
  const [np, head, assertion, provenance, info] = [
    part('nanopublication'),
    part('head'),
    part('assertion'),
    part('provenance'),
    part('publication'),
  ] as const;
  const isA = term('rdf:type');
  yield quad(np, isA, term('np:Nanopublication'), head);
  yield quad(np, term('np:hasAssertion'), assertion, head);
  yield quad(np, term('np:hasProvenance'), provenance, head);
  yield quad(np, term('np:hasPublicationInfo'), info, head);

  if (about.attributes.label === 'Claim') {
    const { text, stance } = about.attributes;
    yield quad(iriOf(about.key), term('schema:text'), literal(text), assertion);
    yield quad(iriOf(about.key), term('attest:stance'), literal(stance), assertion);
    for (const { key } of events)
      yield quad(iriOf(about.key), predicateOf('ASSERTS'), iriOf(key), assertion);
  }
  for (const event of events) yield* eventQuads(event, from, assertion);

  yield* provenanceOf(about, assertion, from, graph, provenance);

  const { coder, confidence, rule, review } = about.attributes;
  const say = (name: string, value: Term): Quad => quad(np, term(name), value as NamedNode, info);
  yield say('dcterms:creator', literal(coder));
  yield say('attest:confidence', literal(String(confidence), term('xsd:decimal')));
  if (rule !== undefined) yield say('attest:rule', literal(rule));
  if (review !== undefined) yield say('attest:review', literal(review));
}

/** What is said of an event: what, whether, who, where, when. */
function* eventQuads({ key, attributes }: NodeRow, from: From, into: NamedNode): Generator<Quad> {
  const subject = iriOf(key);
  for (const own of rdfClassesOf('Event')) yield quad(subject, term('rdf:type'), own, into);
  for (const [predicate, value] of valuesOf(attributes, 'Event'))
    yield quad(subject, predicate, value as NamedNode, into);
  for (const { target, attributes: own } of from.get(key) ?? []) {
    const type = own.type === 'INVOLVED' ? `INVOLVED_${own.role ?? 'other'}` : own.type;
    yield quad(subject, predicateOf(type), iriOf(target), into);
    if (own.type === 'PERFORMED_BY')
      yield quad(subject, term('schema:organizer'), iriOf(target), into);
    if (own.type === 'OCCURRED_AT')
      yield quad(subject, term('schema:location'), iriOf(target), into);
  }
}

/** Who said it, each with the place in the chain; the article, if it is its own voice. */
function* provenanceOf(
  about: NodeRow<'Claim'> | NodeRow<'Event'>,
  assertion: NamedNode,
  from: From,
  graph: AttestGraph,
  into: NamedNode,
): Generator<Quad> {
  for (const source of about.attributes.sources)
    yield quad(assertion, term('prov:wasDerivedFrom'), iriOf(articleId(source)), into);
  if (about.attributes.label === 'Event') return;
  for (const { key, target, attributes } of from.get(about.key) ?? []) {
    if (attributes.type !== 'ATTRIBUTED_TO') continue;
    const isDocument = isNodeOf(graph.getNodeAttributes(target), 'document');
    const link = iriOf(key);
    yield quad(
      assertion,
      term(isDocument ? 'prov:wasDerivedFrom' : 'prov:wasAttributedTo'),
      iriOf(target),
      into,
    );
    yield quad(
      assertion,
      term(isDocument ? 'prov:qualifiedDerivation' : 'prov:qualifiedAttribution'),
      link,
      into,
    );
    yield quad(
      link,
      term('rdf:type'),
      term(isDocument ? 'prov:Derivation' : 'prov:Attribution'),
      into,
    );
    yield quad(link, term(isDocument ? 'prov:entity' : 'prov:agent'), iriOf(target), into);
    for (const name of ['hop', 'chain', 'cue'] as const)
      for (const [predicate, value] of valuesOf({ [name]: attributes[name] }))
        yield quad(link, predicate, value as NamedNode, into);
  }
}
