import { rmSync } from 'node:fs';
import { lineOfEdge } from '../graph/row-lines.ts';
import { byText } from '../model/by-text.ts';
import type { EdgeRow } from '../model/graph.ts';
import type { SourceId } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import type { CheckedEdges } from './check-judged.ts';
import type { ReadArticles } from './input-result.ts';
import type { JudgedAcross } from './judge-across.ts';
import { type Across, type AcrossPart, acrossPart, writeAcross } from './state/across-files.ts';
import type { BuildLog } from './state/build-log.ts';
import type { Folders } from './state/folders.ts';
import type { LastBuild } from './state/last-build.ts';
import { writeManifest } from './state/manifest.ts';
import { nextManifest } from './state/next-manifest.ts';
import { writeResolverMemory } from './state/resolver-memory.ts';
import type { StandingDecisions } from './state/standing-decisions.ts';
import { sweep } from './state/sweep.ts';
import { writeWholeGraph } from './write-whole-graph.ts';

export interface Made {
  /** Version of the program. */
  readonly program: string;
  readonly read: ReadArticles;
  readonly judged: JudgedAcross;
  readonly checked: CheckedEdges;
  readonly lastBuild: LastBuild;
  readonly log: BuildLog;
  readonly standing: StandingDecisions | null;
  /** Write graph.json whatever its size. */
  readonly whole: boolean;
  /** Leave a graph.json that takes long to `writeWholeLater`. */
  readonly isLater: boolean;
}

export interface BuildResult {
  readonly sources: number;
  /** Number of inputs that were read, not taken from the log. */
  readonly read: number;
  readonly nodes: number;
  readonly relationships: number;
  /** Whether graph.json was written. */
  readonly whole: boolean;
  /** Whether it was left to `writeWholeLater`. */
  readonly isLeft: boolean;
}

/** Bytes that are written within the blink of an eye. */
const AT_ONCE = 4 * 2 ** 20;
/** Bytes. A larger graph.json is written only on request: nobody can parse it in one go. */
const LARGEST_WHOLE = 256 * 2 ** 20;

/**
 * Writes everything except the parts. The manifest replaces the last one after all it lists is
 * written.
 */
export function writeBuild(
  folders: Folders,
  { program, read, judged, checked, lastBuild, log, standing, whole, isLater }: Made,
  report: Report,
): BuildResult {
  const across = acrossOf(read, judged.changed, checked, lastBuild);
  const files = writeAcross(folders.parts, across);
  const dependencyHashes = new Map(judged.memory.dependencyHashes);
  for (const source of checked.refused) dependencyHashes.delete(source);
  const memory = { ...judged.memory, dependencyHashes };
  writeResolverMemory(folders.judged, program, files, memory);
  const manifest = {
    ...nextManifest(read, across, lastBuild.manifest, report),
    across: files,
    decisions: standing,
  };
  const { entries } = manifest;
  const bytes = entries.reduce((sum, one) => sum + one.nodeBytes + one.edgeBytes, 0);
  const isWanted = whole || bytes <= LARGEST_WHOLE;
  const isLeft = isWanted && isLater && bytes > AT_ONCE;
  const isWhole = isWanted && !isLeft;
  // Nobody may read the last build's for this one's, also if this process is killed.
  if (!isWhole) rmSync(folders.whole, { force: true });
  writeManifest(folders.manifest, manifest);
  log.keep(read.byInput);
  if (isWhole) writeWholeGraph(folders.whole, entries, across, folders.parts);
  sweep(folders, manifest);
  return {
    sources: entries.length,
    read: read.count,
    nodes: entries.reduce((sum, { nodes }) => sum + nodes, 0),
    relationships: entries.reduce(
      (sum, one) => sum + one.relationships + (one.across?.count ?? 0),
      0,
    ),
    whole: isWhole,
    isLeft,
  };
}

/** Every source's relationships to other sources; the last build's where nothing changed. */
const acrossOf = (
  { articles }: ReadArticles,
  changed: ReadonlySet<SourceId>,
  { bySource }: CheckedEdges,
  lastBuild: LastBuild,
): Across =>
  new Map(
    articles.flatMap(({ entry: { source } }) => {
      const part = changed.has(source)
        ? partOf(bySource.get(source) ?? [])
        : lastBuild.acrossFrom(source);
      return part ? [[source, part] as const] : [];
    }),
  );

function partOf(edges: readonly EdgeRow[]): AcrossPart | null {
  if (edges.length === 0) return null;
  return acrossPart([...edges].sort((a, b) => byText(a.key, b.key)).map(lineOfEdge));
}
