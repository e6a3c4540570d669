import { NeighborhoodIndex } from 'graphology-indices/neighborhood.js';
import type { Projected } from './projection.ts';

/**
 * Betweenness by node, numbered as in the graph: Brandes' algorithm (2001), normalised, unweighted,
 * exact. On the way back each node asks those one step farther away how much leads through them, so
 * nobody keeps lists of who came before: no memory is taken per node and round.
 */
export function measureBetweenness(graph: Projected): Float64Array {
  const { starts, neighborhood } = new NeighborhoodIndex(graph);
  const all = graph.order;
  const between = new Float64Array(all);
  const reached = new Uint32Array(all);
  const steps = new Int32Array(all).fill(-1);
  const paths = new Float64Array(all);
  const share = new Float64Array(all);

  for (let source = 0; source < all; source += 1) {
    const count = findPaths(source);
    for (let at = count - 1; at > 0; at -= 1) {
      const node = reached[at] as number;
      const through = passThrough(node) * (paths[node] as number);
      share[node] = (1 + through) / (paths[node] as number);
      between[node] = (between[node] as number) + through;
    }
    for (let at = 0; at < count; at += 1) steps[reached[at] as number] = -1;
  }
  const scale = all > 2 ? 1 / ((all - 1) * (all - 2)) : 1;
  return between.map((one) => one * scale);

  /** Nodes in the order of their distance, with the number of shortest paths to each. */
  function findPaths(source: number): number {
    let count = 1;
    reached[0] = source;
    steps[source] = 0;
    paths[source] = 1;
    for (let at = 0; at < count; at += 1) {
      const node = reached[at] as number;
      const next = (steps[node] as number) + 1;
      const own = paths[node] as number;
      const end = starts[node + 1] as number;
      for (let edge = starts[node] as number; edge < end; edge += 1) {
        const to = neighborhood[edge] as number;
        const step = steps[to] as number;
        if (step === next) paths[to] = (paths[to] as number) + own;
        else if (step === -1) {
          steps[to] = next;
          paths[to] = own;
          reached[count] = to;
          count += 1;
        }
      }
    }
    return count;
  }

  /** Of what goes on from this node, per path that leads to it. */
  function passThrough(node: number): number {
    const next = (steps[node] as number) + 1;
    const end = starts[node + 1] as number;
    let sum = 0;
    for (let edge = starts[node] as number; edge < end; edge += 1) {
      const to = neighborhood[edge] as number;
      if (steps[to] === next) sum += share[to] as number;
    }
    return sum;
  }
}
