import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { NodeId } from '../model/ids.ts';
import type { DrawnPart } from './drawn-part.ts';
import { roundPlace } from './fit-disc.ts';
import { spiral } from './layout.ts';
import type { Community } from './page-data.ts';

// This CommonJS package exports only the function, although its types declare a `default`.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

const ROUNDS = 300;
/**
 * Maximum rounds of pushing overlapping discs apart, and the gap to leave, as a factor of the
 * radii.
 */
const PUSHES = 200;
const GAP = 1.1;
/** From this many communities on, the layout treats distant ones as one body. */
const MANY = 300;

interface Disc {
  x: number;
  y: number;
  readonly radius: number;
}

/**
 * Positions of communities drawn as one node each: a disc with room for its members, strongly
 * joined ones close together, none overlapping. Nothing is random.
 */
export function placeCommunities(
  drawn: DrawnPart,
  communities: readonly (readonly NodeId[])[],
): Community[] {
  const joined = joinedBy(drawn, communities);
  const settings = {
    adjustSizes: true,
    barnesHutOptimize: joined.order > MANY,
    edgeWeightInfluence: 0.5,
    // Otherwise weakly joined communities fly so far that the others shrink to a dot.
    strongGravityMode: true,
    gravity: 0.5,
  };
  const found = joined.order > 0 ? forceAtlas2(joined, { iterations: ROUNDS, settings }) : {};
  const discs = communities.map((members, at): Disc => {
    const { x = 0, y = 0 } = found[at] ?? {};
    return { x, y, radius: radiusOf(members.length) };
  });
  pushApart(discs);
  return communities.map((members, at) => {
    const { x = 0, y = 0, radius = 0 } = discs[at] ?? {};
    return {
      members: [...members],
      place: [roundPlace(x), roundPlace(y)],
      radius: roundPlace(radius),
    };
  });
}

/** Each member gets the same area. */
const radiusOf = (members: number): number => Math.sqrt(members);

/** One node per community, starting on a spiral, and one edge for all relationships between two. */
function joinedBy(drawn: DrawnPart, communities: readonly (readonly NodeId[])[]): UndirectedGraph {
  const joined = new UndirectedGraph();
  const communityOf = new Map<string, number>();
  const reach = Math.sqrt(drawn.order / Math.max(1, communities.length));
  for (const [at, members] of communities.entries()) {
    joined.addNode(at, { ...spiral(at, 2 * reach), size: radiusOf(members.length) });
    for (const key of members) communityOf.set(key, at);
  }
  drawn.forEachEdge((_, { weight }, source, target) => {
    const [from, to] = [communityOf.get(source), communityOf.get(target)];
    if (from !== to)
      joined.updateEdge(from, to, ({ weight: before = 0 }) => ({ weight: before + weight }));
  });
  return joined;
}

/** Moves overlapping discs apart by equal amounts until none overlap. */
function pushApart(discs: readonly Disc[]): void {
  for (let round = 0, isMoved = true; isMoved && round < PUSHES; round++) {
    isMoved = false;
    for (const [at, one] of discs.entries())
      for (let next = at + 1; next < discs.length; next++)
        if (pushTwo(one, discs[next] as Disc)) isMoved = true;
  }
}

function pushTwo(one: Disc, other: Disc): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const least = GAP * (one.radius + other.radius);
  if (dx > least || dy > least) return false;
  const apart = Math.hypot(dx, dy);
  if (apart >= least) return false;
  const push = (least - apart) / 2;
  const [x, y] = apart > 0 ? [dx / apart, dy / apart] : [1, 0];
  one.x -= x * push;
  one.y -= y * push;
  other.x += x * push;
  other.y += y * push;
  return true;
}
