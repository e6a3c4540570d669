import { createReport, type Problem } from '../../model/problem.ts';
import { buildGraph } from '../../pipeline/build-graph.ts';
import { decisionsForBuild } from '../../pipeline/decisions/decisions-for-build.ts';
import type { Progress } from '../../pipeline/progress.ts';
import { type Folders, foldersOf } from '../../pipeline/state/folders.ts';
import { lockFolder } from '../../pipeline/state/lock-folder.ts';
import { type ArticleReader, createReader } from '../../pipeline/work-pool.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { atDecision } from '../../resolve/decisions/place-decision.ts';
import type { DeskPlace } from './desk-place.ts';

/** How a build ended: with its problems, or that somebody else builds there. */
export type FolderBuild = { readonly problems: readonly Problem[] } | { readonly heldBy: string };

/** The same build as `attest build` of this folder, into the same output. */
export async function buildFolder(
  { paths, out, decisions: file, isUsual, threads, coder }: DeskPlace,
  progress: Progress,
): Promise<FolderBuild> {
  const report = createReport();
  const folders: Folders = foldersOf(out);
  const asked = { file, isUsual, withoutDecisions: false, mayBeMissing: true };
  const decided = decisionsForBuild(asked, folders, report);
  if (!decided) return { problems: report.problems };
  const locked = lockFolder(out);
  if ('holder' in locked) return { heldBy: `process ${locked.holder.pid}` };
  const reader: ArticleReader = createReader({ threads, coder });
  const { settled, standing } = decided;
  const options = { reader, decisions: settled, standing, progress, whole: false };
  await buildGraph(paths, folders, options, report).finally(locked.release);
  const problems = report.problems.map((problem) => atDecision(problem, settled.places));
  writeWhole(folders.problems, `${JSON.stringify(problems, null, 2)}\n`);
  return { problems };
}
