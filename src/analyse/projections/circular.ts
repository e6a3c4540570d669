import { DirectedGraph } from 'graphology';
import type { CircularCitation, EventOrigins } from '../analysis.ts';
import type { AttributionIndex } from '../origins/attribution.ts';
import { findCircles } from './find-circles.ts';

/**
 * Citations that run in a ring: between documents; between parties on any matter; and, most
 * telling, between the tellers of one event.
 */
export function findCircularCitations(
  { graph, same }: AttributionIndex,
  citations: DirectedGraph,
  events: readonly EventOrigins[],
): CircularCitation[] {
  const documents = new DirectedGraph();
  // A report that names itself cites nobody.
  for (const { source, target } of graph.edgesOf('CITES'))
    if (same(source) !== same(target)) documents.mergeEdge(same(source), same(target));
  return [
    ...events.flatMap(({ event, circles }) =>
      circles.map((circle) => ({ level: 'event' as const, event, ...circle })),
    ),
    ...findCircles(documents).map((circle) => ({
      level: 'documents' as const,
      event: null,
      ...circle,
    })),
    ...findCircles(citations).map((circle) => ({
      level: 'parties' as const,
      event: null,
      ...circle,
    })),
  ];
}
