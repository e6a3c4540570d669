import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { SourceText } from '../../coders/coder.ts';
import type { CoderName } from '../../model/coders.ts';
import { createReport, type Report } from '../../model/problem.ts';
import type { BuildOptions } from '../../pipeline/build-graph.ts';
import { decisionsForBuild } from '../../pipeline/decisions/decisions-for-build.ts';
import { readGraph } from '../../pipeline/parts/read-graph.ts';
import { createProgress } from '../../pipeline/progress.ts';
import { type Folders, foldersOf } from '../../pipeline/state/folders.ts';
import { lockFolder } from '../../pipeline/state/lock-folder.ts';
import { createReader, wasLarge } from '../../pipeline/work-pool.ts';
import type { BuildResult } from '../../pipeline/write-build.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { atDecision } from '../../resolve/decisions/place-decision.ts';
import { EXIT } from '../exit-code.ts';
import { chosenCoder } from '../input/coder-option.ts';
import type { GazetteerOptions } from '../input/gazetteer-option.ts';
import type { ModelOptions } from '../input/model-options.ts';
import { onInterrupt } from '../output/on-interrupt.ts';
import { counted, printJson, printMessage, printProblems } from '../output/print.ts';
import { summarize } from '../output/summary.ts';

/** Options of every command that writes a build. */
export interface BuildFlags extends ModelOptions, GazetteerOptions {
  out: string;
  summary?: boolean;
  whole?: boolean;
  threads: number;
  coder: CoderName;
  decisions: string;
  withoutDecisions?: boolean;
  json?: boolean;
}

/** What a command does between finding the decisions and telling what came of it. */
export interface BuildWork {
  readonly folders: Folders;
  readonly options: BuildOptions;
  readonly report: Report;
}

/**
 * Does the work with decisions that can be trusted, in a folder that nobody else writes to. Null if
 * there are none, if the folder is taken, or if only an estimate was asked for; why has then been
 * said. `texts`: those that a coder may have to read.
 */
export async function withDecisions<Result>(
  flags: BuildFlags,
  command: Command,
  texts: () => Iterable<SourceText>,
  work: (given: BuildWork) => Promise<Result>,
): Promise<{ result: Result; report: Report; folders: Folders } | null> {
  const { out, threads, coder, decisions, whole = false, withoutDecisions = false } = flags;
  const chosen = await chosenCoder(coder, flags, command, out);
  if (await chosen.tellBefore(texts)) return null;
  const isUsual = command.getOptionValueSource('decisions') !== 'cli';
  const report = createReport();
  const folders = foldersOf(out);
  const decided = decisionsForBuild(
    { file: decisions, isUsual, withoutDecisions },
    folders,
    report,
  );
  if (!decided) {
    printProblems(report.problems);
    printMessage(`nothing was built, as ${decisions} cannot be trusted; ${WHAT_TO_DO}`);
    process.exitCode = EXIT.problems;
    return null;
  }
  const locked = lockFolder(out);
  if ('holder' in locked) {
    const { pid, since } = locked.holder;
    printMessage(`error: process ${pid} builds into ${out} since ${since}; nothing was done`);
    process.exitCode = EXIT.problems;
    return null;
  }
  const { settled, standing } = decided;
  const progress = createProgress('articles');
  const stopListening = onInterrupt(progress.stop);
  const reader = createReader({ threads, coder: chosen, isAhead: wasLarge(folders) });
  const options = { reader, decisions: settled, standing, progress, whole };
  const own = createReport();
  for (const problem of report.problems) own.add(problem);
  const result = await work({ folders, options, report: own }).finally(locked.release);
  stopListening();
  await chosen.tellAfter();
  const placed = createReport();
  for (const problem of own.problems) placed.add(atDecision(problem, settled.places));
  if (placed.errors > 0) process.exitCode = EXIT.problems;
  return { result, report: placed, folders };
}

const WHAT_TO_DO = 'restore it, or build --without-decisions';

interface Built {
  readonly result: BuildResult | null;
  readonly report: Report;
  readonly folders: Folders;
}

/** Writes down the problems of a build, and says what came of it. */
export function tellBuild(
  { result, report, folders }: Built,
  { out, json, summary, withoutDecisions }: BuildFlags,
): void {
  const { problems, errors } = report;
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
  const { nodes, relationships, sources, read } = result;
  const place = result.whole ? folders.whole : `${folders.parts}/`;
  if (json) printJson({ nodes, relationships, out: place });
  else if (summary) summarizeFile(folders.whole, result);
  const anew = read >= sources ? '' : `; ${read} of ${counted(sources, 'article')} read anew`;
  printMessage(
    `${place}: ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}${anew}`,
  );
  if (withoutDecisions)
    printMessage('no decision was applied: what was withdrawn is in this graph');
  if (errors > 0)
    printMessage(`articles with errors were left out; the problems are in ${folders.problems}`);
}

function summarizeFile(file: string, { whole }: BuildResult): void {
  const graph = whole ? readGraph(file, createReport()) : null;
  if (graph) summarize(graph);
  else printMessage('too much for a summary; attest push and attest query ask a database');
}
