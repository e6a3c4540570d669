import { serializeGraph } from '../graph/serialize.ts';
import type { Published } from './publish.ts';

/** A published graph as a graph file; `past-publish` keeps the other rooms from writing one themselves. */
export const jsonOf = ({ graph }: Published): string => serializeGraph(graph);
