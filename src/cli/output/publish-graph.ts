import { type Command, Option } from 'commander';
import { findFigures, happenedIn } from '../../analyse/find-figures.ts';
import { ordinaryWords } from '../../coders/offline/lexicon/ordinary-words.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import type { Report } from '../../model/problem.ts';
import { ProfileName } from '../../model/profile.ts';
import { GRAPH_FILE, readSoundGraph } from '../../pipeline/parts/read-graph.ts';
import { type Published, publish } from '../../publish/publish.ts';
import { type PublishedFigures, publishFigures } from '../../publish/publish-figures.ts';
import { counted } from './print.ts';

export const profileOption = (usual: ProfileName = 'public'): Option =>
  new Option('--profile <name>', 'who it is for').choices(ProfileName.options).default(usual);

/** A command that writes a graph for others is given the graph and for whom it is. */
export const withGraphForOthers = (command: Command): Command =>
  command
    .argument('[GRAPH]', 'the folder of a build, or a graph file', GRAPH_FILE)
    .addOption(profileOption());

/** What may be shown of a graph; the graph itself stays here. */
export interface GraphForOthers {
  readonly published: Published;
  /** Takes time: only a page needs them. */
  readonly findFigures: () => PublishedFigures;
}

/** The graph of a file, checked, as it may be shown, checked again; null where anything is wrong with either, which is reported. */
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

/** What somebody is not shown, in words. */
export function describeLeftOut({ profile, leftOut }: Published): string {
  const { names, details, paragraphs, nodes, relationships } = leftOut;
  return (
    `${profile}; withheld: ${counted(names, 'name')}, ${counted(details, 'detail')}; left out: ` +
    `${counted(paragraphs, 'paragraph')}, ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}`
  );
}
