import type { DirectedGraph, UndirectedGraph } from 'graphology';
import type { ProjectionMeasures } from '../analysis.ts';

/** A simpler graph drawn from the whole one, with a sentence that says what is in it. */
export interface Projection<G extends DirectedGraph | UndirectedGraph> {
  readonly name: ProjectionMeasures['name'];
  readonly sentence: string;
  /** Made in an order that the ids alone decide; every edge has a numeric `weight`. */
  readonly graph: G;
  readonly factualities: ProjectionMeasures['factualities'];
}
