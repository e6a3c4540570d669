import type { EdgeAttributes, NodeAttributes } from '../model/graph.ts';
import type { EdgeId, NodeId } from '../model/ids.ts';

type OnNode<R> = (node: NodeId, attributes: NodeAttributes) => R;
type OnEdge<R> = (edge: EdgeId, attributes: EdgeAttributes, source: NodeId, target: NodeId) => R;

/**
 * Methods of a graphology graph that return keys, typed as the ids that they are in our graphs. Text
 * that the graph has as a key is such an id.
 */
export interface BrandedKeys {
  hasNode(node: NodeId): boolean;
  hasNode(node: unknown): node is NodeId;
  hasEdge(edge: EdgeId): boolean;
  hasEdge(edge: unknown): edge is EdgeId;
  hasEdge(source: unknown, target: unknown): boolean;
  nodes(): NodeId[];
  edges(): EdgeId[];
  edges(node: unknown): EdgeId[];
  edges(source: unknown, target: unknown): EdgeId[];
  outEdges(node: unknown): EdgeId[];
  source(edge: unknown): NodeId;
  target(edge: unknown): NodeId;
  extremities(edge: unknown): [NodeId, NodeId];
  neighbors(node: unknown): NodeId[];

  filterNodes(isWanted: OnNode<boolean>): NodeId[];
  filterNeighbors(node: unknown, isWanted: OnNode<boolean>): NodeId[];
  filterInNeighbors(node: unknown, isWanted: OnNode<boolean>): NodeId[];
  findOutNeighbor(node: unknown, isWanted: OnNode<boolean>): NodeId | undefined;
  someNode(isWanted: OnNode<boolean>): boolean;
  someNeighbor(node: unknown, isWanted: OnNode<boolean>): boolean;
  someOutNeighbor(node: unknown, isWanted: OnNode<boolean>): boolean;
  forEachOutNeighbor(node: unknown, visit: OnNode<void>): void;

  filterEdges(isWanted: OnEdge<boolean>): EdgeId[];
  filterEdges(node: unknown, isWanted: OnEdge<boolean>): EdgeId[];
  filterInEdges(node: unknown, isWanted: OnEdge<boolean>): EdgeId[];
  filterOutEdges(node: unknown, isWanted: OnEdge<boolean>): EdgeId[];
  mapOutEdges<R>(node: unknown, make: OnEdge<R>): R[];
  forEachEdge(visit: OnEdge<void>): void;
  forEachEdge(node: unknown, visit: OnEdge<void>): void;
  forEachInEdge(node: unknown, visit: OnEdge<void>): void;
  forEachOutEdge(node: unknown, visit: OnEdge<void>): void;
}
