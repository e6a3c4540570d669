import { Command, InvalidArgumentError } from 'commander';
import { buildGraph } from '../../pipeline/build-graph.ts';
import { buildShard } from '../../pipeline/shard/build-shard.ts';
import { nameOfShard, parseShard, type Shard, shareOf } from '../../pipeline/shard/shard.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { withBuildOptions } from '../build/build-options.ts';
import { type BuildFlags, tellBuild, withDecisions } from '../build/run-build.ts';
import { articlePaths } from '../input/article-paths.ts';
import { textsToRead } from '../input/texts-to-read.ts';
import { counted, printJson, printMessage, printProblems } from '../output/print.ts';

interface Options extends BuildFlags {
  shard?: Shard;
}

export const buildCommand = (): Command =>
  withBuildOptions(
    new Command('build')
      .description('Build the graph of articles: read, check, write out/graph.json')
      .argument('[PATH...]', 'folders of articles, or of folders of articles (articles/)'),
  )
    .option('--shard <i/n>', 'only read the i-th of n shares; attest join makes the graph', shard)
    .addHelpText(
      'after',
      `
Writes graph.json (graphology's own format), problems.json (every error and warning), graph/ (the
same graph, one file per source) and cache/. The next build reads only what has changed; the same
command continues an interrupted build. An article with an error is left out, the others are built,
and the exit code is 1. Nothing is built if a line of the decisions is damaged, or if those of the
last build are gone.

Examples:
  attest build                      the articles in articles/
  attest build --summary my-case    a folder of yours, with a summary
  attest build a b --out both       two folders in one graph
  attest build --shard 2/4 -o s2    a share of the work, for one of four machines
  attest build --gazetteer entities.ftm.json --gazetteer-licence 'OpenSanctions, CC BY-NC 4.0'
  attest build --coder model --estimate    what a model would cost, asking nothing`,
    )
    .action(build);

async function build(given: string[], flags: Options, command: Command): Promise<void> {
  const paths = articlePaths(given);
  if (!paths) return;
  if (flags.shard) {
    await buildShare(paths, flags.shard, flags, command);
    return;
  }
  const built = await withDecisions(
    flags,
    command,
    () => textsToRead(paths),
    ({ folders, options, report }) => buildGraph(paths, folders, options, report),
  );
  if (built) tellBuild(built, flags);
}

async function buildShare(
  paths: string[],
  share: Shard,
  flags: Options,
  command: Command,
): Promise<void> {
  const texts = () => textsToRead(paths, (inputs) => shareOf(inputs, share));
  const built = await withDecisions(flags, command, texts, ({ folders, options, report }) =>
    buildShard(paths, folders, share, options, report),
  );
  if (!built) return;
  const { result, report, folders } = built;
  printProblems(report.problems);
  if (!result) {
    printMessage('no article was found; nothing was written');
    return;
  }
  writeWhole(folders.problems, `${JSON.stringify(report.problems, null, 2)}\n`);
  if (flags.json) printJson({ ...share, ...result, out: flags.out });
  printMessage(
    `${flags.out}: ${counted(result.sources, 'article')} of share ${nameOfShard(share)}; attest join makes a graph of all shares`,
  );
}

function shard(value: string): Shard {
  const parsed = parseShard(value);
  if (!parsed) throw new InvalidArgumentError('a share of all, such as 2/4');
  return parsed;
}
