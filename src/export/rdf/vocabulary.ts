import { hash } from 'node:crypto';
import { DataFactory, type NamedNode, type Term } from 'n3';
import { z } from 'zod';
import type { FactId } from '../../model/ids.ts';
import { inKeyOrder } from '../../model/in-key-order.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import data from './rdf.json' with { type: 'json' };

const { namedNode, literal } = DataFactory;

/** What the graph is called in RDF; a property that is not listed is one of `attest:`. */
const Mapping = z.strictObject({
  prefixes: z.record(z.string(), z.string()),
  classes: z.record(NodeLabel, z.array(z.string())),
  properties: z.record(z.string(), z.string()),
  propertiesOf: z.partialRecord(NodeLabel, z.record(z.string(), z.string())),
  datatypes: z.record(z.string(), z.string()),
  leftOut: z.array(z.string()),
});
const MAPPING = Mapping.parse(data);

export const { prefixes: PREFIXES } = MAPPING;
const LEFT_OUT = new Set(MAPPING.leftOut);

/** The IRI of `prov:agent`. */
export function term(compact: string): NamedNode {
  const [prefix = '', local = ''] = compact.split(':');
  return namedNode(`${PREFIXES[prefix]}${local}`);
}

/** Of a node by its id; a relationship's id has spaces, so that its hash stands for it. */
export const iriOf = (id: FactId, part = ''): NamedNode =>
  namedNode(
    `urn:attest:${id.includes(' ') ? `relationship:${hash('sha1', id)}` : id}${part && `#${part}`}`,
  );

export const graphIri = (name: string): NamedNode => namedNode(`urn:attest:graph:${name}`);

export const rdfClassesOf = (label: NodeLabel): NamedNode[] => MAPPING.classes[label].map(term);

/** `MEMBER_OF` as `attest:memberOf`. */
export const predicateOf = (type: string): NamedNode =>
  term(`attest:${type.toLowerCase().replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase())}`);

/** The properties of a node or relationship, sorted by name, records as one property a field. */
export function* valuesOf(
  attributes: object,
  label?: NodeLabel,
): Generator<[predicate: NamedNode, value: Term]> {
  for (const [name, value] of Object.entries(inKeyOrder(attributes))) {
    if (LEFT_OUT.has(name) || value === undefined) continue;
    if (Array.isArray(value))
      for (const one of value) yield [propertyOf(name, label), literalOf(name, one)];
    else if (typeof value === 'object' && value !== null)
      for (const [field, own] of Object.entries(value))
        yield [propertyOf(`${name}-${field}`, label), literalOf(field, own)];
    else yield [propertyOf(name, label), literalOf(name, value)];
  }
}

const propertyOf = (name: string, label: NodeLabel | undefined): NamedNode =>
  term(
    (label && MAPPING.propertiesOf[label]?.[name]) ??
      MAPPING.properties[name] ??
      `attest:${name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase())}`,
  );

function literalOf(name: string, value: unknown): Term {
  if (typeof value === 'boolean') return literal(String(value), term('xsd:boolean'));
  const type = MAPPING.datatypes[name] ?? (Number.isInteger(value) ? 'xsd:integer' : null);
  return type === null ? literal(String(value)) : literal(String(value), term(type));
}

/** A day, month or year with its own type; other EDTF, with that of the Library of Congress. */
export function dateLiteral(edtf: string): Term {
  const type = [
    [/^\d{4}$/, 'xsd:gYear'],
    [/^\d{4}-(?:0[1-9]|1[0-2])$/, 'xsd:gYearMonth'],
    [/^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/, 'xsd:date'],
  ].find(([pattern]) => (pattern as RegExp).test(edtf))?.[1] as string | undefined;
  return literal(edtf, type ? term(type) : namedNode('http://id.loc.gov/datatypes/edtf/EDTF'));
}
