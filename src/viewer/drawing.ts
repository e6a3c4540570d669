import type { AttestGraph } from '../graph/attest-graph.ts';
import { findCommunities } from './communities.ts';
import { drawnPart } from './drawn-part.ts';
import { layOut, layOutWithin, type OnDone } from './layout.ts';
import type { PageData } from './page-data.ts';
import { placeCommunities } from './place-communities.ts';

/**
 * Drawn nodes and relationships. A page with more of either opens as a summary (docs/explorer.md).
 */
export const LARGE = { nodes: 4_000, relationships: 15_000 };

/** Where everything is drawn, both in full and as a summary. */
export function drawingOf(
  graph: AttestGraph,
  onDone: OnDone,
): Pick<PageData, 'isLarge' | 'positions' | 'communities'> {
  const drawn = drawnPart(graph);
  const communities = placeCommunities(drawn, findCommunities(drawn));
  const isLarge = drawn.order > LARGE.nodes || countRelationships(graph) > LARGE.relationships;
  const positions = isLarge ? layOutWithin(drawn, communities, onDone) : layOut(drawn);
  return { isLarge, positions, communities };
}

/** All but the relationships of mentions. */
const countRelationships = (graph: AttestGraph): number =>
  graph.filterEdges((_, { type }) => type !== 'IN' && type !== 'REFERS_TO').length;
