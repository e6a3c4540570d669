import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { DrawnPart } from './drawn-part.ts';
import { fitDisc, type Position, roundPlace } from './fit-disc.ts';
import type { Community } from './page-data.ts';

// This CommonJS package exports only the function, although its types declare a `default`.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Called after each community is laid out. */
export type OnDone = (done: number, all: number) => void;

/** By node id. */
type Positions = Record<string, Position>;

/** Iterations of the layout. Large graphs need fewer to settle their outline. */
const ROUNDS = { small: 600, large: 150, largeFrom: 2_000 };

/**
 * Position of each drawn node. ForceAtlas2 starts from a spiral of articles, each a spiral of its
 * nodes in id order. Nothing is random, so the same graph is always drawn the same way.
 */
export function layOut(
  part: DrawnPart,
  iterations = part.order < ROUNDS.largeFrom ? ROUNDS.small : ROUNDS.large,
): Positions {
  if (part.order === 0) return {};
  const drawn = startOf(part);
  const settings = {
    ...forceAtlas2.inferSettings(drawn),
    barnesHutOptimize: drawn.order > 500,
    edgeWeightInfluence: 1,
    scalingRatio: 4,
    gravity: 0.5,
  };
  const found = forceAtlas2(drawn, { iterations, settings });
  return Object.fromEntries(
    drawn
      .nodes()
      .map((key) => [key, [roundPlace(found[key]?.x ?? 0), roundPlace(found[key]?.y ?? 0)]]),
  );
}

/** For graphs too large to lay out at once: lays out each community on its own, within its disc. */
export function layOutWithin(
  part: DrawnPart,
  communities: readonly Community[],
  onDone: OnDone,
): Positions {
  const all = communities.map((community, at) => {
    const found = Object.entries(layOut(among(part, community.members), ROUNDS.large));
    onDone(at + 1, communities.length);
    const places = fitDisc(
      found.map(([, place]) => place),
      community,
    );
    return found.map(([key], at) => [key, places[at] ?? community.place] as const);
  });
  return Object.fromEntries(all.flat());
}

function among(part: DrawnPart, members: readonly string[]): DrawnPart {
  const own: DrawnPart = new UndirectedGraph();
  for (const key of members) own.addNode(key, { ...part.getNodeAttributes(key) });
  for (const key of members)
    part.forEachEdge(key, (edge, { weight }, source, target) => {
      if (own.hasNode(source) && own.hasNode(target) && !own.hasEdge(edge))
        own.addEdgeWithKey(edge, source, target, { weight });
    });
  return own;
}

/** The starting positions. */
function startOf(part: DrawnPart): UndirectedGraph {
  const drawn = new UndirectedGraph();
  const sources = [...new Set(part.mapNodes((_, { source }) => source))].sort();
  const places = new Map(
    sources.map((source, at) => [source, spiral(at, APART * Math.sqrt(part.order))]),
  );
  for (const [at, key] of part.nodes().entries()) {
    const { x, y } = places.get(part.getNodeAttribute(key, 'source')) ?? spiral(0, 0);
    const within = spiral(at, 1);
    drawn.addNode(key, { x: x + within.x, y: y + within.y, size: 1 });
  }
  part.forEachEdge((_, { weight }, source, target) => drawn.addEdge(source, target, { weight }));
  return drawn;
}

/** Position of seed `at` on a sunflower whose seeds are `step` apart, so that no two coincide. */
export const spiral = (at: number, step: number) => ({
  x: step * Math.sqrt(at) * Math.cos(at * GOLDEN_ANGLE),
  y: step * Math.sqrt(at) * Math.sin(at * GOLDEN_ANGLE),
});

/** Distance between the starting points of articles, as a share of the whole. */
const APART = 1;

/** Radians. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
