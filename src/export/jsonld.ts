import type { Quad, Term } from 'n3';
import { eachPortion } from '../graph/each-portion.ts';
import type { WriteFileByPortions } from './export-format.ts';
import { findQuads } from './rdf/find-quads.ts';
import { PREFIXES } from './rdf/vocabulary.ts';

type NodeObject = Record<string, unknown>;

/** The triples of the TriG file as JSON-LD; its context is in the file. */
export const writeJsonLd: WriteFileByPortions = ({ portions }, write) => {
  write(`{\n"@context": ${JSON.stringify(PREFIXES)},\n"@graph": [`);
  let [separator, name] = ['\n', ''];
  let own: Quad[] = [];
  const flush = (): void => {
    if (own.length === 0) return;
    write(`${separator}${JSON.stringify({ '@id': name, '@graph': nodeObjects(own) })}`);
    separator = ',\n';
    own = [];
  };
  for (const portion of eachPortion(portions))
    for (const one of findQuads(portion)) {
      if (one.graph.value !== name) flush();
      name = one.graph.value;
      own.push(one);
    }
  flush();
  write('\n]\n}\n');
};

/** One object a subject. */
function nodeObjects(quads: readonly Quad[]): NodeObject[] {
  const found = new Map<string, Map<string, unknown[]>>();
  for (const { subject, predicate, object } of quads) {
    const about = found.get(subject.value) ?? new Map<string, unknown[]>();
    found.set(subject.value, about);
    const isType = predicate.value === `${PREFIXES['rdf']}type`;
    const key = isType ? '@type' : compact(predicate.value);
    about.set(key, [
      ...(about.get(key) ?? []),
      isType ? compact(object.value) : jsonOfTerm(object),
    ]);
  }
  return [...found].map(([id, about]) => ({ '@id': id, ...Object.fromEntries(about) }));
}

function jsonOfTerm(object: Term): unknown {
  if (object.termType !== 'Literal') return { '@id': object.value };
  const type = object.datatype.value;
  return type === `${PREFIXES['xsd']}string`
    ? object.value
    : { '@value': object.value, '@type': compact(type) };
}

function compact(iri: string): string {
  const found = Object.entries(PREFIXES).find(([, start]) => iri.startsWith(start));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}
