import type { Facts } from '../../graph/facts.ts';
import { contentHash } from '../../graph/flat/content-hash.ts';
import {
  type Attributes,
  EDGE_PLAN,
  NODE_PLANS,
  type PropertyPlan,
} from '../../graph/flat/property-plan.ts';
import { bearsSecondLabels, secondLabelsOf } from '../../graph/flat/second-labels.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import type { EdgeId, FactId, NodeId, SourceId } from '../../model/ids.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { RelationshipType } from '../../model/relationships.ts';
import type { SecondLabel } from '../../model/vocabulary.ts';
import { storedForm, withAbsences } from './properties.ts';
import type { Placeholders } from './templates.ts';

/** The parts of some sources: the rows of a graph that are in memory together. */
export interface Chunk {
  readonly sources: readonly SourceId[];
  readonly nodes: ReadonlyMap<NodeId, NodeRow>;
  readonly edges: ReadonlyMap<EdgeId, EdgeRow>;
}

export const chunkOf = (sources: readonly SourceId[], facts: readonly Facts[]): Chunk => ({
  sources,
  nodes: byKey(facts.map(({ nodes }) => nodes)),
  edges: byKey(facts.map(({ edges }) => edges)),
});

type Row = NodeRow | EdgeRow;

/**
 * All nodes of one label, or all relationships of one type from nodes of one label. They share one
 * statement.
 */
export interface RowKind<R extends Row = Row> {
  readonly what: 'node' | 'relationship';
  /** Label for nodes; Type and From for relationships. */
  readonly words: Placeholders;
  readonly plan: PropertyPlan;
  /** Ids in the chunk, in its order. */
  readonly keys: readonly R['key'][];
  /** All nodes of the chunk, or all its relationships, whatever their label or type. */
  readonly rows: ReadonlyMap<R['key'], R>;
}

/** Every label, even those missing in the chunk: the database may have nodes of it. */
export function nodeKinds({ nodes }: Chunk): RowKind<NodeRow>[] {
  const byLabel = new Map<NodeLabel, NodeId[]>(NodeLabel.options.map((label) => [label, []]));
  // Nodes are merged by id alone, so the id must say what they are.
  for (const [key, { attributes }] of nodes) {
    if (!key.startsWith(`${attributes.label.toLowerCase()}:`))
      throw new Error(`${key} is no id of a ${attributes.label}`);
    byLabel.get(attributes.label)?.push(key);
  }
  return [...byLabel].map(([Label, keys]) => {
    return { what: 'node', words: { Label }, plan: NODE_PLANS[Label], keys, rows: nodes };
  });
}

/** Every type from every label, ordered by label and then by type. */
export function relationshipKinds({ edges }: Chunk): RowKind<EdgeRow>[] {
  const byLabel = new Map(NodeLabel.options.map((From) => [From, emptyKinds(From, edges)]));
  for (const [key, { source, target, attributes }] of edges) {
    if (!`${key} `.startsWith(`${attributes.type} ${source} ${target} `))
      throw new Error(`${key} is no id of a ${attributes.type} from ${source} to ${target}`);
    byLabel.get(labelOf(source))?.get(attributes.type)?.keys.push(key);
  }
  return [...byLabel.values()].flatMap((byType) => [...byType.values()]);
}

const emptyKinds = (From: NodeLabel, edges: Chunk['edges']) =>
  new Map(
    RelationshipType.options.map((Type) => [
      Type,
      {
        what: 'relationship' as const,
        words: { Type, From },
        plan: EDGE_PLAN,
        keys: [] as EdgeId[],
        rows: edges,
      },
    ]),
  );

const LABELS = new Map(NodeLabel.options.map((label) => [label.toLowerCase(), label]));

/** The label of a node, from its id. An invalid id is a bug. */
export function labelOf(id: NodeId): NodeLabel {
  const label = LABELS.get(id.slice(0, id.indexOf(':')));
  if (!label) throw new Error(`${id} is no id of a node`);
  return label;
}

/** The properties of a node or relationship as text, to be hashed and compared. */
export const rowContent = (kind: RowKind, key: FactId): string =>
  storedForm(rowIn(kind, key).attributes, kind.plan).content;

export const rowAttributes = (kind: RowKind, key: FactId): Attributes =>
  rowIn(kind, key).attributes;

/** What is sent to the server for one node or relationship. */
export interface PushRow {
  readonly id: FactId;
  readonly from?: NodeId;
  readonly to?: NodeId;
  /** Second labels, for nodes that may have them. */
  readonly labels?: readonly SecondLabel[];
  readonly properties: Record<string, unknown>;
}

/** A row and the number of characters of its content. `replaces`: remove absent properties. */
export function pushRow(
  kind: RowKind,
  key: FactId,
  replaces: boolean,
): { row: PushRow; size: number } {
  const held = rowIn(kind, key);
  const { parameters, content } = storedForm(held.attributes, kind.plan);
  const properties = replaces ? withAbsences(parameters, kind.plan) : parameters;
  properties['attestHash'] = contentHash(content);
  return { row: withEnds(held, { id: key, properties }), size: content.length };
}

function withEnds(held: Row, row: PushRow): PushRow {
  if ('source' in held) return { ...row, from: held.source, to: held.target };
  const { attributes } = held;
  return bearsSecondLabels(attributes.label) ? { ...row, labels: secondLabelsOf(attributes) } : row;
}

export function rowIn<R extends Row>({ rows }: RowKind<R>, key: R['key']): R {
  const row = rows.get(key);
  if (!row) throw new Error(`${key} is not in this part of the graph`);
  return row;
}

function byKey<R extends Row>(lists: readonly (readonly R[])[]): Map<R['key'], R> {
  const rows = new Map<R['key'], R>();
  for (const list of lists) for (const row of list) rows.set(row.key, row);
  return rows;
}
