import { type AttestGraph, createGraph } from '../../graph/attest-graph.ts';
import type { Facts } from '../../graph/facts.ts';
import type { Parts } from '../../graph/parts.ts';
import { sourceOfNode } from '../../model/ids.ts';
import { labelsOf, type NodeLabel } from '../../model/kinds/kinds.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import { findAttribution } from '../origins/attribution.ts';
import { type OriginOutline, outlineOf } from './outline.ts';
import { findReach } from './reach.ts';
import { findShared, type Shared } from './shared.ts';
import { storedOfClaims, storedOfEvents } from './stored-origins.ts';

export interface CountOptions {
  /** Of the program: what another one counted is counted anew. */
  readonly version?: string;
  /** Outlines that are known; the others are made of the parts. */
  readonly outlines?: ReadonlyMap<string, OriginOutline>;
}

/**
 * The figures of a graph of any size. Of all articles only outlines are in memory; to count in some articles,
 * these are read and those that their figures rest on.
 */
export function countOriginsOfParts(
  parts: Parts,
  { version = '', outlines }: CountOptions = {},
): CountedOrigins {
  const shared = findShared(
    [...parts.all.keys()].map((source) => outlines?.get(source) ?? outlineOf(parts.read(source))),
  );
  const reach = findReach(shared);
  const hashes = new Map([...parts.all].map(([source, { hash }]) => [source, hash]));
  return {
    bases: reach.bases(hashes, version),
    countIn: (sources) => {
      const telling = reach.telling(sources);
      const known = reach.citing(telling);
      const graph = graphOfParts(
        [...known].filter((source) => parts.all.has(source)).map(parts.read),
      );
      addStanding(graph, shared);
      const attribution = findAttribution(graph, shared);
      const asked = new Set(sources);
      const isAsked = (id: string) => asked.has(sourceOfNode(id));
      return new Map([
        ...storedOfEvents(attribution, isAsked),
        ...storedOfClaims(attribution, isAsked),
      ]);
    },
  };
}

/** Who says what, through whom; no words, and nothing of who did it. */
const LABELS: ReadonlySet<NodeLabel> = new Set<NodeLabel>([
  'Article',
  'Claim',
  'Event',
  ...labelsOf('speaker'),
  ...labelsOf('publisher'),
]);
const TYPES: ReadonlySet<string> = new Set([
  'ANSWERS',
  'ASSERTS',
  'ASSESSED',
  'ATTRIBUTED_TO',
  'CITES',
  'PUBLISHED',
  'QUOTES',
  'STATES',
]);

function graphOfParts(parts: Iterable<Facts>): AttestGraph {
  const graph = createGraph();
  const ends: Facts['edges'][number][] = [];
  for (const { nodes, edges } of parts) {
    for (const { key, attributes } of nodes)
      if (LABELS.has(attributes.label)) graph.addNode(key, attributes);
    for (const edge of edges) if (TYPES.has(edge.attributes.type)) ends.push(edge);
  }
  // What lies in an article that was not read is not asked for.
  for (const { key, source, target, attributes } of ends)
    if (graph.hasNode(source) && graph.hasNode(target))
      graph.addEdgeWithKey(key, source, target, attributes);
  return graph;
}

/** What stands for a body or a work may lie in an article that was not read. */
function addStanding(graph: AttestGraph, { same, standing }: Shared): void {
  for (const id of graph.nodes()) {
    const one = same(id);
    if (!graph.hasNode(one) && !one.startsWith('event:')) graph.addNode(one, standing(one));
  }
}
