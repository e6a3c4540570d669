import { countOriginsOfParts } from '../../src/analyse/counted/count-origins-of-parts.ts';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import { partsOfGraph } from '../../src/graph/parts.ts';
import type { PushOptions } from '../../src/store/push/push.ts';

/** A push that also writes origins, like `attest push`. */
export const withOrigins = (graph: AttestGraph): PushOptions => ({
  origins: () => countOriginsOfParts(partsOfGraph(graph)),
});
