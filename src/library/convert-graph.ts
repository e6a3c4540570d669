import type { AttestGraph } from '../graph/attest-graph.ts';
import { parseGraph, serializeGraph } from '../graph/serialize.ts';
import type { Report } from '../model/problem.ts';
import type { GraphData } from './graph-data.ts';

export const dataOf = (graph: AttestGraph): GraphData => JSON.parse(serializeGraph(graph));

/** Null, with the problems reported, if it is no graph. */
export const graphOfData = (data: GraphData, report: Report): AttestGraph | null =>
  parseGraph(JSON.stringify(data), GIVEN, report);

/** Stands for the file in problems. */
export const GIVEN = 'graph';
