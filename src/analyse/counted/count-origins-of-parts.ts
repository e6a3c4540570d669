import type { Facts } from '../../graph/facts.ts';
import { type GraphRows, indexRows } from '../../graph/graph-rows.ts';
import type { Parts } from '../../graph/parts.ts';
import { isDeath } from '../../model/deaths.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import { labelsOf, type NodeLabel } from '../../model/kinds/kinds.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import { findAttribution } from '../origins/attribution.ts';
import { type OriginOutline, outlineOf } from './outline.ts';
import { findReach } from './reach.ts';
import { findShared, type Shared } from './shared.ts';
import { storedOfClaims, storedOfEvents } from './stored-origins.ts';

export interface CountOptions {
  /** Version of the program; it goes into the hashes, so a new version counts everything again. */
  readonly version?: string;
  /** Outlines already known; the others are computed from the parts. */
  readonly outlines?: ReadonlyMap<SourceId, OriginOutline>;
}

/**
 * Counts origins in a graph of any size. Only the outlines of all articles are in memory; to count
 * in some articles, it reads those and the articles that their figures depend on.
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
  let bases: CountedOrigins['bases'] | null = null;
  return {
    // Who counts a few articles anew needs none.
    get bases() {
      bases ??= reach.bases(hashes, version);
      return bases;
    },
    countIn: (sources) => {
      const telling = reach.telling(sources);
      const known = reach.citing(telling);
      const graph = graphOfParts(
        [...known].filter((source) => parts.all.has(source)).map(parts.read),
        shared,
      );
      const attribution = findAttribution(graph, shared);
      const asked = new Set(sources);
      const isAsked = (id: NodeId) => asked.has(sourceOfNode(id));
      return new Map([
        ...storedOfEvents(attribution, isAsked),
        ...storedOfClaims(attribution, isAsked),
      ]);
    },
  };
}

/**
 * What a count needs: who says what, through whom. No texts, and not who took part in the events.
 */
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

/** Also the canonical nodes of bodies and works that lie in articles that were not read. */
function graphOfParts(parts: Iterable<Facts>, shared: Shared): GraphRows {
  const nodes = new Map<NodeId, NodeRow>();
  const ends: EdgeRow[] = [];
  for (const part of parts) {
    for (const row of part.nodes) if (LABELS.has(row.attributes.label)) nodes.set(row.key, row);
    for (const edge of part.edges)
      if (TYPES.has(edge.attributes.type) || isOfDeath(nodes, edge)) ends.push(edge);
  }
  // An edge to an article that was not read is dropped: nobody asks for that end.
  const edges = ends.filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  addCanonicalNodes(nodes, shared);
  return indexRows({ nodes: [...nodes.values()], edges });
}

/** Who was killed in an event is not heard on it. */
function isOfDeath(
  nodes: ReadonlyMap<NodeId, NodeRow>,
  { source, attributes: { type } }: EdgeRow,
): boolean {
  const event = type === 'AFFECTED' ? nodes.get(source)?.attributes : undefined;
  return event?.label === 'Event' && isDeath(event.type);
}

function addCanonicalNodes(
  nodes: Map<NodeId, NodeRow>,
  { same, voiceOf, canonicalAttributes }: Shared,
): void {
  for (const id of [...nodes.keys()]) {
    for (const key of [same(id), voiceOf(same(id))]) {
      if (!nodes.has(key) && !key.startsWith('event:'))
        nodes.set(key, { key, attributes: canonicalAttributes(key) });
    }
  }
}
