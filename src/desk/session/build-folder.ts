import { createReport, type Problem } from '../../model/problem.ts';
import { buildGraph } from '../../pipeline/build-graph.ts';
import { decisionsForBuild } from '../../pipeline/decisions/decisions-for-build.ts';
import type { Progress } from '../../pipeline/progress.ts';
import { createLogMemory, type LogMemory } from '../../pipeline/state/build-log.ts';
import { type Folders, foldersOf } from '../../pipeline/state/folders.ts';
import { lockFolder } from '../../pipeline/state/lock-folder.ts';
import { type ArticleReader, createReader, writeWholeLater } from '../../pipeline/work-pool.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { atDecision } from '../../resolve/decisions/place-decision.ts';
import type { DeskPlace } from './desk-place.ts';

export interface BuildSteps {
  readonly progress: Progress;
  /** Called when the parts are on the disk, before graph.json is, if that takes long. */
  readonly onBuilt: (problems: readonly Problem[]) => Promise<void>;
  /** Something else is to be built: graph.json need not be written. */
  readonly signal: AbortSignal;
  readonly memory?: LogMemory;
}

/** How a build ended: with its problems, or that somebody else builds there. */
export type FolderBuild = { readonly problems: readonly Problem[] } | { readonly heldBy: string };

/** The same build as `attest build` of this folder, into the same output. */
export async function buildFolder(
  { paths, out, decisions: file, isUsual, threads, coder }: DeskPlace,
  { progress, onBuilt, signal, memory = createLogMemory() }: BuildSteps,
): Promise<FolderBuild> {
  const report = createReport();
  const folders: Folders = foldersOf(out);
  const asked = { file, isUsual, withoutDecisions: false, mayBeMissing: true };
  const decided = decisionsForBuild(asked, folders, report);
  if (!decided) {
    await onBuilt(report.problems);
    return { problems: report.problems };
  }
  const locked = lockFolder(out);
  if ('holder' in locked) return { heldBy: `process ${locked.holder.pid}` };
  const reader: ArticleReader = createReader({ threads, coder });
  const { settled, standing } = decided;
  const options = {
    reader,
    decisions: settled,
    standing,
    progress,
    whole: false,
    isLater: true,
    memory,
  };
  try {
    const result = await buildGraph(paths, folders, options, report);
    const problems = report.problems.map((problem) => atDecision(problem, settled.places));
    writeWhole(folders.problems, `${JSON.stringify(problems, null, 2)}\n`);
    await onBuilt(problems);
    if (result?.isLeft) await writeWholeLater(out, signal);
    return { problems };
  } finally {
    locked.release();
  }
}
