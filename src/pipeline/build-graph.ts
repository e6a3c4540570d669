import { rmSync } from 'node:fs';
import type { Report } from '../model/problem.ts';
import { reviewAcross } from '../resolve/decisions/apply-reviews.ts';
import { decisionsBySource, reviewsAcross } from '../resolve/decisions/by-source.ts';
import type { Settled } from '../resolve/decisions/settle-decisions.ts';
import { resolveAcross } from '../resolve/resolve-across.ts';
import { checkJudged } from './check-judged.ts';
import { judgeAcross } from './judge-across.ts';
import type { Progress } from './progress.ts';
import { readEach } from './read-each.ts';
import { reportUnknown } from './report-unknown.ts';
import { openBuildLog } from './state/build-log.ts';
import { versionOfProgram } from './state/code-version.ts';
import type { Folders } from './state/folders.ts';
import { readLastBuild } from './state/last-build.ts';
import type { Reader } from './work-pool.ts';
import { type BuildResult, writeBuild } from './write-build.ts';

export interface BuildOptions {
  readonly reader: Reader;
  readonly decisions: Settled;
  readonly progress: Progress;
  /** Write graph.json however large it gets. */
  readonly whole: boolean;
  /** Tests watch it, and have it judge wrongly. */
  readonly resolve?: typeof resolveAcross;
}

/**
 * `graph = build(sources, annotations, decisions)`, kept in parts, so that the next build reads only what
 * has changed: `state/` is what it remembers. Whenever it is cut off, the parts of the last whole build are
 * as they were, and what has been read is not read again. Null where nothing could be built.
 */
export async function buildGraph(
  paths: readonly string[],
  folders: Folders,
  { reader, decisions, progress, whole, resolve = resolveAcross }: BuildOptions,
  report: Report,
): Promise<BuildResult | null> {
  // 1. Find inputs: files of articles, each with a hash of what it holds.
  const finding = reader.find(paths, folders.out);
  const program = versionOfProgram();
  const log = openBuildLog(folders.built, program);
  const inputs = await finding;

  // 2. Read each that has changed, alone: annotations, then facts as reviewers corrected them, then a part.
  const bySource = decisionsBySource(decisions);
  const kept = { folders, log };
  const read = await readEach(inputs, { reader, decisions: bySource, progress, kept }, report);
  const { articles } = read;
  reportUnknown(bySource, articles, report);
  const lastBuild = readLastBuild(folders, program);
  if (articles.length === 0) return removeGraph(folders);

  // 3. Judge across articles what is the same, copied or contradicted, wherever something has changed.
  const reviews = reviewsAcross(decisions);
  const judging = { resolve, decisions: decisions.pairs, reviews, lastBuild };
  const judged = judgeAcross(articles, judging, report);

  // 4. Settle what reviewers decided about these judgements.
  const settled = reviewAcross(judged.edges, reviews, report);

  // 5. Check each judgement against the facts that it names, and leave out what does not hold.
  const checked = checkJudged(settled, { articles, lastBuild, parts: folders.parts }, report);

  // 6. Write the judgements and the list of parts, and graph.json where it is small enough.
  return writeBuild(folders, { program, read, judged, checked, lastBuild, log, whole }, report);
}

/** A graph of an earlier run is not the graph of these articles. */
function removeGraph({ whole, parts }: Folders): null {
  rmSync(whole, { force: true });
  rmSync(parts, { recursive: true, force: true });
  return null;
}
