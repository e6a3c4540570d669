import { checkGraph } from '../graph/check-graph.ts';
import { createReport, type Problem } from '../model/problem.ts';
import { GIVEN, graphOfData } from './convert-graph.ts';
import type { GraphData } from './graph-data.ts';

/** Everything that must hold of a graph: schemas, ids, ends, quotations, evidence, protection. */
export function checkGraphData(graph: GraphData): { isSound: boolean; problems: Problem[] } {
  const report = createReport();
  const parsed = graphOfData(graph, report);
  if (parsed) checkGraph(parsed, GIVEN, report);
  return { isSound: report.errors === 0, problems: [...report.problems] };
}
