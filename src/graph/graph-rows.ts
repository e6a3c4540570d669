import { byText } from '../model/by-text.ts';
import type { EdgeRow, NodeAttributes, NodeOf, NodeRow } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import type { NodeId } from '../model/ids.ts';
import type { NodeLabel } from '../model/kinds/kinds.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { AttestGraph } from './attest-graph.ts';
import type { Facts } from './facts.ts';

/**
 * A graph that is only read. It takes a third of the memory of one that can change, and finds all
 * rows of a label or type without looking at the others. All lists are sorted by id.
 */
export interface GraphRows {
  has(id: NodeId): boolean;
  /** Throws if there is no such node, or if it does not carry the label. */
  attributesOf(id: NodeId): NodeAttributes;
  attributesOf<L extends NodeLabel>(id: NodeId, label: L): NodeOf<L>;
  nodes(): readonly NodeRow[];
  nodesOf<L extends NodeLabel>(label: L): readonly NodeRow<L>[];
  edges(): readonly EdgeRow[];
  edgesOf(type: RelationshipType): readonly EdgeRow[];
  edgesFrom(id: NodeId, type: RelationshipType): readonly EdgeRow[];
}

/** The rows of a graph in memory. */
export const rowsOfGraph = (graph: AttestGraph): GraphRows =>
  indexRows({
    nodes: graph.mapNodes((key, attributes) => ({ key, attributes }) as NodeRow),
    edges: graph.mapEdges(
      (key, attributes, source, target) => ({ key, source, target, attributes }) as EdgeRow,
    ),
  });

/** Rows in any order, each id once. */
export function indexRows({ nodes, edges }: Facts): GraphRows {
  const byId = new Map(nodes.map((row) => [row.key, row]));
  const byLabel = groupBy(nodes, ({ attributes }) => attributes.label);
  const byType = groupBy(edges, ({ attributes }) => attributes.type);
  const inOrder = new Set<readonly unknown[]>();
  /** Sorted when they are first asked for: most lists never are. */
  const sorted = <T extends NodeRow | EdgeRow>(rows: T[]): readonly T[] => {
    if (!inOrder.has(rows)) rows.sort((a, b) => byText(a.key, b.key));
    inOrder.add(rows);
    return rows;
  };
  const bySource = new Map<RelationshipType, ReadonlyMap<NodeId, readonly EdgeRow[]>>();
  const edgesOf = (type: RelationshipType) => sorted(byType.get(type) ?? []);
  return {
    has: (id) => byId.has(id),
    attributesOf: <L extends NodeLabel>(id: NodeId, label?: L) => {
      const attributes = byId.get(id)?.attributes;
      if (attributes === undefined) throw new Error(`there is no node ${id}`);
      if (label !== undefined && attributes.label !== label)
        throw new Error(`${id} is a ${attributes.label}, not a ${label}`);
      return attributes as NodeOf<L>;
    },
    nodes: () => [...nodes].sort((a, b) => byText(a.key, b.key)),
    nodesOf: <L extends NodeLabel>(label: L) => sorted(byLabel.get(label) ?? []) as NodeRow<L>[],
    edges: () => [...edges].sort((a, b) => byText(a.key, b.key)),
    edgesOf,
    edgesFrom: (id, type) => {
      const ofType = bySource.get(type) ?? groupBy(edgesOf(type), ({ source }) => source);
      bySource.set(type, ofType);
      return ofType.get(id) ?? [];
    },
  };
}
