import type { DirectedGraph, UndirectedGraph } from 'graphology';
import type { ProjectionMeasures } from '../analysis.ts';

export type Projected = DirectedGraph | UndirectedGraph;

/** A simpler graph derived from the whole one, with a sentence that says what is in it. */
export interface Projection<G extends Projected> {
  readonly name: ProjectionMeasures['name'];
  readonly sentence: string;
  /** Built in an order that depends on ids alone; every edge has a numeric `weight`. */
  readonly graph: G;
  readonly factualities: ProjectionMeasures['factualities'];
}
