import { WeightedNeighborhoodIndex } from 'graphology-indices/neighborhood.js';
import type { Projected } from './projection.ts';

/**
 * A walk along the edges of a graph, nodes by number: `from` are the nodes from which edges lead to
 * node n, and `weights` theirs, at `starts[n]` to `starts[n + 1]`.
 */
export interface Walk {
  readonly ids: readonly string[];
  readonly starts: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly weights: Float64Array;
  /** By node, the sum of the weights of the edges that lead away from it. */
  readonly away: Float64Array;
}

export function walkOn(graph: Projected): Walk {
  const { nodes, starts, neighborhood, weights } = new WeightedNeighborhoodIndex(
    graph,
    'weight',
    'inbound',
  );
  const away = new Float64Array(nodes.length);
  for (const [edge, weight] of weights.entries()) {
    const node = neighborhood[edge] as number;
    away[node] = (away[node] as number) + weight;
  }
  return { ids: nodes, starts, from: neighborhood, weights, away };
}

const DAMPING = 0.85;
/** A rank is found when one more round changes none by a larger share of itself. */
const CLOSE = 1e-13;
/** Each round leaves at most 0.85 of the distance, so that 200 are enough from anywhere. */
const MOST_ROUNDS = 1_000;

/**
 * PageRank, weighted (Page, Brin, Motwani, Winograd 1999), up to a factor: r = 1 + 0.85 Σ r(from) ·
 * weight / away(from). The factor is the same for all nodes of a graph, whatever part of the walk
 * starts anew, so each component can be solved by itself. Rounds of Gauss and Seidel go on from
 * `ranks` as they are, and change those of `nodes` alone.
 */
export function settleRanks(
  { starts, from, weights, away }: Walk,
  ranks: Float64Array,
  nodes: Uint32Array,
): void {
  const pushed = ranks.map((rank, at) => pushOf(rank, away[at] as number));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let most = 0;
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at] as number;
      const end = starts[node + 1] as number;
      let rank = 1;
      for (let edge = starts[node] as number; edge < end; edge += 1)
        rank += (pushed[from[edge] as number] as number) * (weights[edge] as number);
      most = Math.max(most, Math.abs(rank - (ranks[node] as number)) / rank);
      ranks[node] = rank;
      pushed[node] = pushOf(rank, away[node] as number);
    }
    if (most < CLOSE) return;
  }
  throw new Error('the ranks of a graph do not settle');
}

/** What a node gives for each unit of weight; nothing if nothing leads away from it. */
const pushOf = (rank: number, away: number): number => (away > 0 ? (DAMPING * rank) / away : 0);

/** PageRank by node; the sum is 1. */
export function rankNodes(walk: Walk): Float64Array {
  const ranks = new Float64Array(walk.ids.length).fill(1);
  settleRanks(walk, ranks, Uint32Array.from(ranks.keys()));
  const all = ranks.reduce((sum, rank) => sum + rank, 0);
  return ranks.map((rank) => rank / all);
}
