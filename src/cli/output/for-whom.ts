import { type Command, Option } from 'commander';
import { ProfileName } from '../../model/profile.ts';
import { GRAPH_FILE } from '../../pipeline/parts/read-graph.ts';
import { publicFiguresOption } from '../input/read-public-figures.ts';

export const profileOption = (usual: ProfileName = 'public'): Option =>
  new Option('--profile <name>', 'who it is for').choices(ProfileName.options).default(usual);

/** For commands that write a graph for others: adds the graph and the profile. */
export const withGraphForOthers = (command: Command): Command =>
  command
    .argument('[GRAPH]', 'the folder of a build, or a graph file', GRAPH_FILE)
    .addOption(profileOption())
    .addOption(publicFiguresOption());

/** The options that say so. */
export interface ForWhom {
  readonly profile: ProfileName;
  readonly publicFigures?: string;
}
