import { DirectedGraph } from 'graphology';
import type { ClaimOrigin } from '../analysis.ts';
import type { Projection } from './projection.ts';

/** Claims linked to the origins of their chains; a claim of unknown origin has no edge. */
export function projectOrigins(origins: readonly ClaimOrigin[]): Projection<DirectedGraph> {
  const projected = new DirectedGraph();
  for (const { claim, origin } of origins) {
    projected.mergeNode(claim);
    if (origin !== null) projected.mergeEdge(claim, origin, { weight: 1 });
  }
  return {
    name: 'origins',
    sentence:
      'A node is a claim or an origin, an edge leads from a claim to the origin of one of its ' +
      'chains, its weight is 1; a claim whose origin nobody names has no edge.',
    graph: projected,
    factualities: {},
  };
}
