import type { EdgeAttributes, NodeAttributes } from '../model/graph.ts';

export interface GraphNode {
  /** `label:source/local`. */
  key: string;
  attributes: NodeAttributes;
}

export interface GraphEdge {
  key: string;
  /** Keys of the nodes from which and to which it leads. */
  source: string;
  target: string;
  attributes: EdgeAttributes;
}

/** A graph as graph.json has it; graphology imports it as it is. */
export interface GraphData {
  attributes: { name: 'attest'; format: 1 };
  options: { type: 'directed'; multi: true; allowSelfLoops: boolean };
  nodes: GraphNode[];
  edges: GraphEdge[];
}
