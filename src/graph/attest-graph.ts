import { MultiDirectedGraph } from 'graphology';
import type { EdgeAttributes, EdgeRow, NodeAttributes, NodeOf, NodeRow } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';
import type { NodeLabel } from '../model/kinds/kinds.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { BrandedKeys } from './branded-keys.ts';

/** Attributes of every graph in this format; see `SerializedGraph`. */
interface GraphAttributes {
  [name: string]: unknown;
  name: 'attest';
  format: 1;
}

/** A directed multigraph whose node keys are `NodeId`s and whose edge keys are `EdgeId`s. */
export type AttestGraph = BrandedKeys &
  MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

export function createGraph(): AttestGraph {
  const graph = new MultiDirectedGraph() as AttestGraph;
  graph.setAttribute('name', 'attest');
  graph.setAttribute('format', 1);
  return graph;
}

/** Rows of all nodes, or of those with a label, sorted by id. */
export function nodeRows(graph: AttestGraph): NodeRow[];
export function nodeRows<L extends NodeLabel>(graph: AttestGraph, label: L): NodeRow<L>[];
export function nodeRows(graph: AttestGraph, label?: NodeLabel): NodeRow[] {
  return graph
    .filterNodes((_, attributes) => label === undefined || attributes.label === label)
    .sort()
    .map((key) => ({ key, attributes: graph.getNodeAttributes(key) }));
}

/** Rows of all edges, or of those of a type, sorted by id. */
export function edgeRows(graph: AttestGraph, type?: RelationshipType): EdgeRow[] {
  return graph
    .filterEdges((_, attributes) => type === undefined || attributes.type === type)
    .sort()
    .map((key) => ({
      key,
      source: graph.source(key),
      target: graph.target(key),
      attributes: graph.getEdgeAttributes(key),
    }));
}

/** The attributes of a node that must carry this label; throws if it does not. */
export function attributesOf<L extends NodeLabel>(
  graph: AttestGraph,
  key: NodeId,
  label: L,
): NodeOf<L> {
  const attributes = graph.getNodeAttributes(key);
  if (attributes.label !== label)
    throw new Error(`${key} is a ${attributes.label}, not a ${label}`);
  return attributes as NodeOf<L>;
}
