import type { AttestGraph } from '../graph/attest-graph.ts';
import { RelationshipType } from '../model/relationships.ts';
import { NodeLabel } from '../model/vocabulary.ts';
import { contentHash, storedForm, withAbsences } from './properties.ts';
import { EDGE_PLAN, NODE_PLANS, type Plan } from './property-plan.ts';
import type { Words } from './templates.ts';

/** All nodes of one label, or all relationships of one type: what one statement deals with. */
export interface Kind {
  readonly what: 'node' | 'relationship';
  readonly words: Words;
  readonly plan: Plan;
  /** Ids of those in the graph, in its order. */
  readonly keys: readonly string[];
}

/** Every label and type, those too of which the graph has none: the database may have some. */
export function kindsOf(graph: AttestGraph): { nodes: Kind[]; relationships: Kind[] } {
  const nodes = new Map<NodeLabel, string[]>(NodeLabel.options.map((label) => [label, []]));
  const edges = new Map<RelationshipType, string[]>(
    RelationshipType.options.map((type) => [type, []]),
  );
  // What is merged by its id alone must have an id that says what it is.
  graph.forEachNode((key, { label }) => {
    if (!key.startsWith(`${label.toLowerCase()}:`))
      throw new Error(`${key} is no id of a ${label}`);
    nodes.get(label)?.push(key);
  });
  graph.forEachEdge((key, { type }, source, target) => {
    if (!`${key} `.startsWith(`${type} ${source} ${target} `))
      throw new Error(`${key} is no id of a ${type} from ${source} to ${target}`);
    edges.get(type)?.push(key);
  });
  return {
    nodes: [...nodes].map(([Label, keys]) => {
      return { what: 'node', words: { Label }, plan: NODE_PLANS[Label], keys };
    }),
    relationships: [...edges].map(([Type, keys]) => {
      return { what: 'relationship', words: { Type }, plan: EDGE_PLAN, keys };
    }),
  };
}

/** Ids of all sources that the graph rests on, and these; sorted. */
export function sourcesOf(graph: AttestGraph, more: readonly string[]): string[] {
  const sources = new Set(more);
  const add = (_: string, attributes: { readonly sources: readonly string[] }): void => {
    for (const source of attributes.sources) sources.add(source);
  };
  graph.forEachNode(add);
  graph.forEachEdge(add);
  return [...sources].sort();
}

/** The properties of one node or relationship as one text: what is hashed and compared. */
export const contentOf = (graph: AttestGraph, { what, plan }: Kind, key: string): string =>
  storedForm(attributesOf(graph, what, key), plan).content;

/** What goes to the server for one node or relationship. */
export interface Row {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
  readonly properties: Record<string, unknown>;
}

/** A row, and how many characters its content has. `replaces`: absent properties are removed. */
export function rowOf(
  graph: AttestGraph,
  { what, plan }: Kind,
  key: string,
  replaces: boolean,
): { row: Row; size: number } {
  const { parameters, content } = storedForm(attributesOf(graph, what, key), plan);
  const properties = replaces ? withAbsences(parameters, plan) : parameters;
  properties['attestHash'] = contentHash(content);
  const row =
    what === 'node'
      ? { id: key, properties }
      : { id: key, from: graph.source(key), to: graph.target(key), properties };
  return { row, size: content.length };
}

const attributesOf = (
  graph: AttestGraph,
  what: Kind['what'],
  key: string,
): Readonly<Record<string, unknown>> =>
  what === 'node' ? graph.getNodeAttributes(key) : graph.getEdgeAttributes(key);
