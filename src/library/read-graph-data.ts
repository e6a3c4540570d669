import { createReport, type Problem } from '../model/problem.ts';
import { readSoundGraph } from '../pipeline/parts/read-graph.ts';
import { dataOf } from './convert-graph.ts';
import type { GraphData } from './graph-data.ts';

/** A graph that `attest build` wrote, by file or folder; null, with the problems, if it is not sound. */
export function readGraphData(path: string): { graph: GraphData | null; problems: Problem[] } {
  const report = createReport();
  const graph = readSoundGraph(path, report);
  return { graph: graph && dataOf(graph), problems: [...report.problems] };
}
