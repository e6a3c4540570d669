import { type Command, Option } from 'commander';
import { findFigures, happenedIn } from '../../analyse/find-figures.ts';
import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import type { Report } from '../../model/problem.ts';
import { ProfileName } from '../../model/profile.ts';
import { GRAPH_FILE, readSoundGraph } from '../../pipeline/parts/read-graph.ts';
import { type Published, publish } from '../../publish/publish.ts';
import { type PublishedFigures, publishFigures } from '../../publish/publish-figures.ts';
import { counted } from './print.ts';

export const profileOption = (usual: ProfileName = 'public'): Option =>
  new Option('--profile <name>', 'who it is for').choices(ProfileName.options).default(usual);

/** For commands that write a graph for others: adds the graph and the profile. */
export const withGraphForOthers = (command: Command): Command =>
  command
    .argument('[GRAPH]', 'the folder of a build, or a graph file', GRAPH_FILE)
    .addOption(profileOption());

/** The part of a graph that may be shown. The graph itself stays here. */
export interface GraphForOthers {
  readonly published: Published;
  /** Slow; only a page needs them. */
  readonly findFigures: () => PublishedFigures;
}

/**
 * Reads a graph, checks it, publishes it and checks the result. Null, with the problems reported,
 * if either check fails.
 */
export function publishGraph(
  file: string,
  profile: ProfileName,
  out: string,
  report: Report,
): GraphForOthers | null {
  const whole = readSoundGraph(file, report);
  if (!whole) return null;
  const published = publish(whole, profile, ordinaryWords());
  checkGraph(published.graph, out, report);
  if (report.errors > 0) return null;
  return {
    published,
    findFigures: () => publishFigures(findFigures(whole), published, happenedIn),
  };
}

/** What was withheld, in words. */
export function describeLeftOut({ profile, leftOut }: Published): string {
  const { names, details, paragraphs, nodes, relationships } = leftOut;
  return (
    `${profile}; withheld: ${counted(names, 'name')}, ${counted(details, 'detail')}; left out: ` +
    `${counted(paragraphs, 'paragraph')}, ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}`
  );
}
