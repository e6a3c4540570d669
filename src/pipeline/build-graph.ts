import { rmSync } from 'node:fs';
import { createReport, type Report } from '../model/problem.ts';
import { reviewAcross } from '../resolve/decisions/apply-reviews.ts';
import { decisionsBySource, reviewsAcross } from '../resolve/decisions/by-source.ts';
import type { Settled } from '../resolve/decisions/settle-decisions.ts';
import { resolveAcross } from '../resolve/resolve-across.ts';
import { checkJudged } from './check-judged.ts';
import { judgeAcross } from './judge-across.ts';
import { isDamage } from './parts/damage.ts';
import type { Progress } from './progress.ts';
import { readEach } from './read-each.ts';
import { reportUnknown } from './report-unknown.ts';
import { spreadProtection } from './spread-protection.ts';
import { createLogMemory, type LogMemory } from './state/build-log.ts';
import { versionOfProgram } from './state/code-version.ts';
import type { Folders } from './state/folders.ts';
import { readLastBuild } from './state/last-build.ts';
import { removeDamaged } from './state/remove-damaged.ts';
import type { StandingDecisions } from './state/standing-decisions.ts';
import type { ArticleReader } from './work-pool.ts';
import { type BuildResult, writeBuild } from './write-build.ts';

export interface BuildOptions {
  readonly reader: ArticleReader;
  readonly decisions: Settled;
  /** The same decisions, for the next build to miss if they are lost. */
  readonly standing?: StandingDecisions | null;
  readonly progress: Progress;
  /** Write graph.json whatever its size. */
  readonly whole: boolean;
  /** Leave a graph.json that takes long to `writeWholeLater`; until then there is none. */
  readonly isLater?: boolean;
  /** For who builds again and again. */
  readonly memory?: LogMemory;
  /** Tests replace it to observe it or to make it judge wrongly. */
  readonly resolve?: typeof resolveAcross;
}

/**
 * `graph = build(sources, annotations, decisions)`, stored in parts, so that the next build reads
 * only what changed; `state/` holds what it remembers. An interrupted build leaves the parts of the
 * last complete build untouched, and the next one does not reread what was already read. Null if
 * there are no articles to build.
 */
export async function buildGraph(
  paths: readonly string[],
  folders: Folders,
  options: BuildOptions,
  report: Report,
): Promise<BuildResult | null> {
  for (let attempt = 1; ; attempt += 1) {
    const own = createReport();
    try {
      const result = await buildOnce(paths, folders, options, own);
      for (const problem of own.problems) report.add(problem);
      return result;
    } catch (error) {
      if (!isDamage(error) || attempt === MOST_ATTEMPTS) throw error;
      for (const file of removeDamaged(folders)) reportDamaged(file, report);
    }
  }
}

const MOST_ATTEMPTS = 3;

const reportDamaged = (file: string, report: Report): void =>
  report.warn(
    'build:damaged',
    'this file of the last build was not what was written; it was made anew',
    { file },
    { actual: 'another hash', expected: 'a disk and a memory that keep what they are given' },
  );

async function buildOnce(
  paths: readonly string[],
  folders: Folders,
  options: BuildOptions,
  report: Report,
): Promise<BuildResult | null> {
  const { reader, decisions, standing = null, progress, whole, isLater = false } = options;
  const { resolve = resolveAcross, memory = createLogMemory() } = options;
  // 1. Find inputs: article files, each with a hash of its contents.
  const finding = reader.find(paths, folders.out);
  const program = versionOfProgram();
  const log = memory.open(folders.built, program);
  const inputs = await finding;
  // A misspelt path says nothing about what was built before.
  if (inputs.inputs.length === 0) {
    for (const problem of inputs.problems) report.add(problem);
    return null;
  }

  // 2. Read each changed input on its own: annotations, then facts with reviewers' corrections,
  // then a part.
  const bySource = decisionsBySource(decisions);
  const kept = { folders, log };
  const reading = { reader, progress, kept };
  const first = createReport();
  const asDecided = await readEach(inputs, { ...reading, decisions: bySource }, first);
  // Whom a decision joins with somebody protected is known only now; these articles are read again.
  const { same, different } = decisions.pairs;
  const spread =
    same.length + different.length > 0
      ? spreadProtection(decisions.pairs, bySource, asDecided.articles, folders.parts)
      : null;
  const second = spread ? createReport() : first;
  const read = spread
    ? await readEach(inputs, { ...reading, decisions: spread.bySource }, second)
    : asDecided;
  for (const problem of second.problems) report.add(problem);
  const { articles } = read;
  reportUnknown(bySource, articles, report);
  const lastBuild = readLastBuild(folders, program);
  if (lastBuild.isDamaged) reportDamaged(folders.manifest, report);
  if (articles.length === 0) return removeGraph(folders);

  // 3. Judge across articles what is the same, copied or contradicted, wherever something changed.
  const reviews = reviewsAcross(decisions);
  const judging = { resolve, decisions: spread?.pairs ?? decisions.pairs, reviews, lastBuild };
  const judged = judgeAcross(articles, judging, report);

  // 4. Apply reviewers' decisions to these judgements.
  const settled = reviewAcross(judged.edges, reviews, report);

  // 5. Check each judgement against the facts it names; drop those that fail.
  const checked = checkJudged(settled, { articles, lastBuild, parts: folders.parts }, report);

  // 6. Write the judgements and the manifest, and graph.json if it is small enough.
  const made = { program, read, judged, checked, lastBuild, log, standing, whole, isLater };
  return writeBuild(folders, made, report);
}

/** Removes the graph of an earlier run, which is not a graph of these articles. */
function removeGraph({ whole, parts }: Folders): null {
  rmSync(whole, { force: true });
  rmSync(parts, { recursive: true, force: true });
  return null;
}
