import { UndirectedGraph } from 'graphology';
import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import type { SourceId } from '../model/ids.ts';
import type { RelationshipType } from '../model/relationships.ts';

/**
 * The drawn part of a graph, without mentions, in id order. A weight says how strongly two nodes
 * attract.
 */
export type DrawnPart = UndirectedGraph<{ source: SourceId | undefined }, { weight: number }>;

export function drawnPart(graph: AttestGraph): DrawnPart {
  const drawn: DrawnPart = new UndirectedGraph();
  for (const { key, attributes } of nodeRows(graph))
    if (attributes.label !== 'Mention') drawn.addNode(key, { source: attributes.sources[0] });
  for (const { source, target, attributes } of edgeRows(graph)) {
    if (source !== target && drawn.hasNode(source) && drawn.hasNode(target))
      drawn.mergeEdge(source, target, { weight: PULL[attributes.type] ?? 1 });
  }
  return drawn;
}

/**
 * Relationships that join nearly everything to one country, article or day pull less, or they would
 * draw it all together.
 */
const PULL: Partial<Record<RelationshipType, number>> = {
  SERVES: 0.05,
  PUBLISHED_ON: 0.1,
  OCCURRED_ON: 0.2,
  STATES: 0.2,
  ATTRIBUTED_TO: 0.5,
};
