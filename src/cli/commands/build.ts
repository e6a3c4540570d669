import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import type { CoderName } from '../../model/coders.ts';
import { createReport } from '../../model/problem.ts';
import { buildGraph } from '../../pipeline/build-graph.ts';
import { decisionsForBuild } from '../../pipeline/decisions/decisions-for-build.ts';
import { DECISIONS_FILE } from '../../pipeline/decisions/read-decisions.ts';
import { readGraph } from '../../pipeline/parts/read-graph.ts';
import { createProgress } from '../../pipeline/progress.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { lockFolder } from '../../pipeline/state/lock-folder.ts';
import { createReader, wasLarge } from '../../pipeline/work-pool.ts';
import type { BuildResult } from '../../pipeline/write-build.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { atDecision } from '../../resolve/decisions/place-decision.ts';
import { EXIT } from '../exit-code.ts';
import { articlePaths } from '../input/article-paths.ts';
import { chosenCoder, coderOption } from '../input/coder-option.ts';
import { onInterrupt } from '../output/on-interrupt.ts';
import { counted, printJson, printMessage, printProblems } from '../output/print.ts';
import { summarize } from '../output/summary.ts';

interface Options {
  out: string;
  summary?: boolean;
  whole?: boolean;
  threads: number;
  coder: CoderName;
  decisions: string;
  withoutDecisions?: boolean;
  json?: boolean;
}

export const buildCommand = (): Command =>
  new Command('build')
    .description('Build the graph of articles: read, check, write out/graph.json')
    .argument('[PATH...]', 'folders of articles, or of folders of articles (articles/)')
    .option('-o, --out <folder>', 'where to write', 'out')
    .option('--summary', 'print what the graph says: counts and the most telling facts')
    .option('--whole', 'write graph.json even if it is larger than 256 MiB')
    .option('--threads <number>', 'how many articles are read at once', threads, cores())
    .addOption(coderOption())
    .option('--decisions <file>', 'what reviewers decided; see attest decide', DECISIONS_FILE)
    .option('--without-decisions', 'build although they are damaged or gone, and apply none')
    .option('--json', 'print counts as JSON')
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
  attest build a b --out both       two folders in one graph`,
    )
    .action(build);

async function build(
  given: string[],
  {
    out,
    summary,
    whole = false,
    threads,
    coder,
    decisions,
    withoutDecisions = false,
    json,
  }: Options,
  command: Command,
): Promise<void> {
  const paths = articlePaths(given);
  if (!paths) return;
  const isUsual = command.getOptionValueSource('decisions') !== 'cli';
  const report = createReport();
  const folders = foldersOf(out);
  const asked = { file: decisions, isUsual, withoutDecisions };
  const decided = decisionsForBuild(asked, folders, report);
  if (!decided) {
    printProblems(report.problems);
    printMessage(`nothing was built, as ${decisions} cannot be trusted; ${WHAT_TO_DO}`);
    process.exitCode = EXIT.problems;
    return;
  }
  const locked = lockFolder(out);
  if ('holder' in locked) {
    const { pid, since } = locked.holder;
    printMessage(`error: process ${pid} builds into ${out} since ${since}; nothing was done`);
    process.exitCode = EXIT.problems;
    return;
  }
  const { settled, standing } = decided;
  const progress = createProgress('articles');
  const stopListening = onInterrupt(progress.stop);
  const reader = createReader({
    threads,
    coder: chosenCoder(coder),
    isAhead: wasLarge(folders),
  });
  const options = { reader, decisions: settled, standing, progress, whole };
  const result = await buildGraph(paths, folders, options, report).finally(locked.release);
  stopListening();
  const problems = report.problems.map((problem) => atDecision(problem, settled.places));
  if (report.errors > 0) process.exitCode = EXIT.problems;
  if (!result && existsSync(folders.manifest)) {
    printProblems(problems);
    printMessage(`nothing was found to build; ${out} is as it was`);
    return;
  }
  writeWhole(folders.problems, `${JSON.stringify(problems, null, 2)}\n`);
  printProblems(problems, folders.problems);
  if (!result) {
    printMessage(`no graph written; the problems are in ${folders.problems}`);
    return;
  }
  const { nodes, relationships } = result;
  const place = result.whole ? folders.whole : `${folders.parts}/`;
  if (json) printJson({ nodes, relationships, out: place });
  else if (summary) summarizeFile(folders.whole, result);
  const read =
    result.read >= result.sources
      ? ''
      : `; ${result.read} of ${counted(result.sources, 'article')} read anew`;
  printMessage(
    `${place}: ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}${read}`,
  );
  if (withoutDecisions)
    printMessage('no decision was applied: what was withdrawn is in this graph');
  if (report.errors > 0)
    printMessage(`articles with errors were left out; the problems are in ${folders.problems}`);
}

const WHAT_TO_DO = 'restore it, or build --without-decisions';

function summarizeFile(file: string, { whole }: BuildResult): void {
  const graph = whole ? readGraph(file, createReport()) : null;
  if (graph) summarize(graph);
  else printMessage('too much for a summary; attest push and attest query ask a database');
}

const cores = (): number => Math.min(availableParallelism(), 16);

function threads(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('a number of threads, such as 2');
  return Number(value);
}
