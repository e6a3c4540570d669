import type { GraphRows } from '../../graph/graph-rows.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Analysis, AnalysisTable } from '../analysis.ts';
import { displayNameOf } from '../origins/attribution.ts';
import {
  tableOfClaims,
  tableOfEvents,
  tableOfSingleOrigins,
  tableOfTypes,
} from './tables-of-origins.ts';
import {
  tableOfCircles,
  tableOfLeftOut,
  tableOfMeasures,
  tableOfSides,
} from './tables-of-structure.ts';

/** The analysis as tables to print, the most important first. */
export function tabulate(findings: Omit<Analysis, 'tables'>, graph: GraphRows): AnalysisTable[] {
  const name = (id: NodeId) => displayNameOf(graph, id);
  return [
    tableOfTypes(findings),
    tableOfEvents(findings),
    tableOfClaims(findings, name),
    tableOfSingleOrigins(findings, name),
    tableOfSides(findings, name),
    tableOfLeftOut(findings),
    tableOfCircles(findings, name),
    ...findings.projections.map(tableOfMeasures),
  ];
}
