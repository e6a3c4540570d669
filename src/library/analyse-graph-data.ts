import { analyse } from '../analyse/analyse.ts';
import { createReport, type Problem } from '../model/problem.ts';
import { graphOfData } from './convert-graph.ts';
import type { GraphData } from './graph-data.ts';

export interface AnalyseGraphOptions {
  /** Seed of the random walk that finds communities; 1 if left out. */
  readonly seed?: number;
  /** Only events with at least so many independent origins. */
  readonly minOrigins?: number;
  /** Ids of articles to leave out. */
  readonly without?: readonly string[];
  /** Only articles published by this day, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** Only what a person coded, accepted or corrected. */
  readonly accepted?: boolean;
}

/** One of the tables that `attest analyse` prints, by the name that its `--table` takes. */
export interface FiguresTable {
  readonly name: string;
  readonly title: string;
  /** How it was counted. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Origins, sides, circles, what rests on one source, centrality. The names in it are those of the graph. */
export function analyseGraphData(
  data: GraphData,
  { seed = 1, without = [], ...scope }: AnalyseGraphOptions = {},
): { tables: FiguresTable[] | null; problems: Problem[] } {
  const report = createReport();
  const graph = graphOfData(data, report);
  const problems = [...report.problems];
  if (!graph) return { tables: null, problems };
  const { tables } = analyse(graph, { seed, scope: { ...scope, without: [...without] } });
  return { tables, problems };
}
