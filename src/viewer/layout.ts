import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { DrawnPart } from './drawn-part.ts';
import { fitDisc, type Position, roundPlace } from './fit-disc.ts';
import type { Community } from './page-data.ts';

// This package is CommonJS whose only export is the function, while its types say `default`.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Called as each community has been laid out. */
export type OnDone = (done: number, all: number) => void;

/** By id. */
type Positions = Record<string, Position>;

/** Rounds of the layout; large graphs settle their outline in fewer. */
const ROUNDS = { small: 600, large: 150, largeFrom: 2_000 };

/**
 * Where each node stands that is drawn. ForceAtlas2 from a spiral of
 * articles and in each a spiral in the order of ids: there is no chance in it, so the same graph is drawn the same
 * each time.
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

/** The same where all of it at once would take long: each community by itself, in its disc. */
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

/** Where each node starts. */
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

/** The place of the seed `at` of a sunflower with this much between seeds: no two start at one place. */
export const spiral = (at: number, step: number) => ({
  x: step * Math.sqrt(at) * Math.cos(at * GOLDEN_ANGLE),
  y: step * Math.sqrt(at) * Math.sin(at * GOLDEN_ANGLE),
});

/** How far apart two articles start, as a share of the whole. */
const APART = 1;

/** Radians. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
