import { graphForOthers } from '../desk/publish/graph-for-others.ts';
import { checkGraph } from '../graph/check-graph.ts';
import { figureNames } from '../graph/protected/public-figures.ts';
import { createReport, type Problem } from '../model/problem.ts';
import type { ProfileName } from '../model/profile.ts';
import { dataOf, GIVEN, graphOfData } from './convert-graph.ts';
import type { GraphData } from './graph-data.ts';

export interface PublishOptions {
  /** Whom it is for; `public` if left out. */
  readonly profile?: ProfileName;
  /** Whole names of whom the public may be told of, besides the maintained list. */
  readonly publicFigures?: readonly string[];
}

/** A graph that may be shown to those whom the profile is for. */
export interface DataForOthers {
  readonly graph: GraphData;
  readonly profile: ProfileName;
  /** How much was withheld or left out. */
  readonly leftOut: {
    readonly names: number;
    readonly details: number;
    readonly paragraphs: number;
    readonly nodes: number;
    readonly relationships: number;
  };
}

/**
 * Withholds what would endanger people, as `attest export` does. Null, with the problems, if the graph
 * is not sound.
 */
export function publishGraphData(
  data: GraphData,
  { profile = 'public', publicFigures = [] }: PublishOptions = {},
): { published: DataForOthers | null; problems: Problem[] } {
  const report = createReport();
  const whole = graphOfData(data, report);
  if (whole) checkGraph(whole, GIVEN, report);
  const figures = figureNames(publicFigures);
  const made =
    whole && report.errors === 0
      ? graphForOthers(whole, { profile, figures }, GIVEN, report)
      : null;
  const problems = [...report.problems];
  if (!made) return { published: null, problems };
  const { graph, leftOut } = made.published;
  return { published: { graph: dataOf(graph), profile, leftOut }, problems };
}
