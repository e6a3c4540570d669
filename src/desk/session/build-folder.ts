import { createReport, type Problem } from '../../model/problem.ts';
import type { Builder } from '../../pipeline/build-decided.ts';
import { decisionsForBuild } from '../../pipeline/decisions/decisions-for-build.ts';
import type { Progress } from '../../pipeline/progress.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { lockFolder } from '../../pipeline/state/lock-folder.ts';
import { writeWholeLater } from '../../pipeline/work-pool.ts';
import type { DeskPlace } from './desk-place.ts';

export interface BuildSteps {
  readonly builder: Builder;
  readonly progress: Progress;
  /** Called when the parts are on the disk, before graph.json is, if that takes long. */
  readonly onBuilt: (problems: readonly Problem[]) => Promise<void>;
  /** Something else is to be built: graph.json need not be written. */
  readonly signal: AbortSignal;
}

/** How a build ended: with its problems, or that somebody else builds there. */
export type FolderBuild = { readonly problems: readonly Problem[] } | { readonly heldBy: string };

/**
 * The same build as `attest build` of this folder, into the same output, with the decisions that are
 * there when it is called.
 */
export async function buildFolder(
  { paths, out, decisions: file, isUsual, threads, coder }: DeskPlace,
  { builder, progress, onBuilt, signal }: BuildSteps,
): Promise<FolderBuild> {
  const report = createReport();
  const asked = { file, isUsual, withoutDecisions: false, mayBeMissing: true };
  const decided = decisionsForBuild(asked, foldersOf(out), report);
  if (!decided) {
    await onBuilt(report.problems);
    return { problems: report.problems };
  }
  const locked = lockFolder(out);
  if ('holder' in locked) return { heldBy: `process ${locked.holder.pid}` };
  try {
    const build = { paths, out, decided, threads, problems: report.problems };
    const { problems, isLeft } = await builder.build(build, coder, progress);
    await onBuilt(problems);
    if (isLeft) await writeWholeLater(out, signal);
    return { problems };
  } finally {
    locked.release();
  }
}
