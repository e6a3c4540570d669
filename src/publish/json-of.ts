import { serializeGraph } from '../graph/serialize.ts';
import type { Published } from './publish.ts';

/**
 * A published graph as a graph file. The layer rule `past-publish` keeps other rooms from writing
 * one.
 */
export const jsonOf = ({ graph }: Published): string => serializeGraph(graph);
