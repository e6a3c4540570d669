import { connectedComponents } from 'graphology-components';
import { byText } from '../../model/by-text.ts';
import type { NodeId } from '../../model/ids.ts';
import { settleRanks, type Walk, walkOn } from '../projections/pagerank.ts';
import { type EntityProjection, pairsOf } from '../projections/project-entities.ts';
import type { Ranked } from './rank-correlation.ts';

/**
 * PageRank of the entities without some events. It starts from the ranks with all of them, and only
 * components in which something is lost are settled anew.
 */
export function createRanking({
  takingPart,
  graph,
}: Pick<EntityProjection, 'takingPart' | 'graph'>): (events: readonly NodeId[]) => Ranked {
  const walk = walkOn(graph);
  const numbers = new Map(walk.ids.map((id, at) => [id, at]));
  const numbersIn = (event: NodeId) =>
    (takingPart.get(event) ?? []).map((id) => numbers.get(id) as number);
  const edgeAt = findEdges(walk);
  const inOrder = [...walk.ids.keys()].sort((a, b) =>
    byText(walk.ids[a] as string, walk.ids[b] as string),
  );
  const times = new Uint32Array(walk.ids.length);
  for (const event of takingPart.keys()) for (const one of numbersIn(event)) add(times, one, 1);
  const components = connectedComponents(graph).map((own) =>
    own.map((id) => numbers.get(id) as number),
  );
  const componentOf = new Uint32Array(walk.ids.length);
  for (const [at, own] of components.entries()) for (const one of own) componentOf[one] = at;
  const all = new Float64Array(walk.ids.length).fill(1);
  settleRanks(walk, all, Uint32Array.from(all.keys()));

  return (events) => {
    const [weights, away, left] = [walk.weights.slice(), walk.away.slice(), times.slice()];
    const touched = new Set<number>();
    for (const lost of events.map(numbersIn)) {
      for (const one of lost) {
        add(left, one, -1);
        touched.add(componentOf[one] as number);
      }
      for (const [one, other] of pairsOf(lost)) {
        for (const edge of [edgeAt(one, other), edgeAt(other, one)]) add(weights, edge, -1);
        for (const end of [one, other]) add(away, end, -1);
      }
    }
    const ranks = all.slice();
    const anew = [...touched].flatMap((at) => components[at] ?? []);
    settleRanks({ ...walk, weights, away }, ranks, Uint32Array.from(anew));
    const sum = ranks.reduce((total, rank, at) => (left[at] === 0 ? total : total + rank), 0);
    return Float64Array.from(inOrder, (at) =>
      left[at] === 0 ? Number.NaN : (ranks[at] as number) / sum,
    );
  };
}

const add = (numbers: Float64Array | Uint32Array, at: number, more: number): void => {
  numbers[at] = (numbers[at] as number) + more;
};

/** Where the edge from one node to another is. */
function findEdges({ ids, starts, from }: Walk): (one: number, other: number) => number {
  const places = new Map<number, number>();
  for (const to of ids.keys())
    for (let edge = starts[to] as number; edge < (starts[to + 1] as number); edge += 1)
      places.set((from[edge] as number) * ids.length + to, edge);
  return (one, other) => places.get(one * ids.length + other) as number;
}
