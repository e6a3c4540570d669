import { nodeRows } from '../graph/attest-graph.ts';
import { eachPortion } from '../graph/each-portion.ts';
import type { Portions } from '../graph/portions.ts';
import { HEAD, MIDDLE, sectionsOf, sectionWriter, TAIL } from '../graph/row-lines.ts';
import { serializeGraph } from '../graph/serialize.ts';
import type { Published } from './publish.ts';
import type { ForOthers } from './published.ts';

/**
 * A published graph as a graph file. The layer rule `past-publish` keeps other rooms from writing
 * one.
 */
export const jsonOf = ({ graph }: Published): string => serializeGraph(graph);

/** The same, piece by piece. */
export function writeJsonOf(portions: ForOthers<Portions>, write: (piece: string) => void): void {
  write(HEAD);
  const addNodes = sectionWriter(write);
  for (const { graph } of eachPortion(portions))
    addNodes(sectionsOf({ nodes: nodeRows(graph), edges: [] }).nodes);
  write(MIDDLE);
  const addEdges = sectionWriter(write);
  for (const { edges } of eachPortion(portions)) addEdges(sectionsOf({ nodes: [], edges }).edges);
  write(TAIL);
}
