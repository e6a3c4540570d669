import { rmSync } from 'node:fs';
import type { Report } from '../model/problem.ts';
import {
  decisionsBySource,
  NOT_THERE,
  reviewsAcross,
  type SourceDecisions,
} from '../resolve/decisions/by-source.ts';
import type { Settled } from '../resolve/decisions/settle-decisions.ts';
import { resolveAcross } from '../resolve/resolve-across.ts';
import type { HashedInputs } from './hash-inputs.ts';
import { judgeAcross } from './judge-across.ts';
import type { Progress } from './progress.ts';
import { type AllRead, readAll } from './read-all.ts';
import { type Across, type AcrossPart, writeAcross } from './state/across-files.ts';
import { openBuiltLog } from './state/built-log.ts';
import { versionOfProgram } from './state/code-version.ts';
import type { Folders } from './state/folders.ts';
import { writeJudged } from './state/judged-memory.ts';
import { readEarlier } from './state/last-build.ts';
import { type Manifest, readManifest, writeManifest } from './state/manifest.ts';
import { sweep } from './state/sweep.ts';
import type { Reader } from './work-pool.ts';
import { writeWholeGraph } from './write-whole-graph.ts';

export interface BuildOptions {
  readonly reader: Reader;
  /** Tests watch it, and have it judge wrongly. */
  readonly resolve?: typeof resolveAcross;
  readonly decisions: Settled;
  readonly progress: Progress;
  /** Write graph.json however large it gets. */
  readonly whole: boolean;
}

export interface BuildResult {
  readonly sources: number;
  /** Those that were not taken as they were. */
  readonly read: number;
  readonly nodes: number;
  readonly relationships: number;
  /** Whether there is a graph.json. */
  readonly whole: boolean;
}

/** Bytes of graph.json beyond which it is only written when asked for: nobody can parse it at once. */
const LARGEST_WHOLE = 256 * 2 ** 20;

/**
 * `graph = build(sources, annotations)`, kept in parts, so that the next build reads only what has
 * changed. Whatever moment it is cut off at, the parts of the last whole build are as they were, and
 * what has been read is not read again. Null where nothing could be built.
 */
export async function buildGraph(
  found: Promise<HashedInputs>,
  folders: Folders,
  { reader, decisions, progress, whole, resolve = resolveAcross }: BuildOptions,
  report: Report,
): Promise<BuildResult | null> {
  const program = versionOfProgram();
  const log = openBuiltLog(folders.built, program);
  const { parts } = folders;
  const bySource = decisionsBySource(decisions);
  const kept = { folders, log };
  const all = await readAll(await found, { reader, decisions: bySource, progress, kept }, report);
  const known = new Set<string>(all.built.map(({ entry }) => entry.source));
  reportUnknown(bySource, known, report);
  const previous = readManifest(folders.manifest);
  // A graph of an earlier run is not the graph of these articles.
  if (all.built.length === 0) {
    rmSync(folders.whole, { force: true });
    rmSync(folders.parts, { recursive: true, force: true });
    return null;
  }
  const earlier = readEarlier(folders, program, previous);
  const { across, ...judged } = judgeAcross(
    all.built,
    { resolve, decisions: decisions.pairs, reviews: reviewsAcross(decisions), earlier, parts },
    report,
  );
  const files = writeAcross(folders.parts, across);
  writeJudged(folders.judged, program, files, judged);
  const manifest = { ...manifestOf(all, across, previous, report), across: files };
  writeManifest(folders.manifest, manifest);
  log.keep(all.byInput);
  const { entries } = manifest;
  const bytes = entries.reduce((sum, one) => sum + one.nodeBytes + one.edgeBytes, 0);
  const isWhole = whole || bytes <= LARGEST_WHOLE;
  if (isWhole) writeWholeGraph(folders.whole, entries, across, folders.parts);
  else rmSync(folders.whole, { force: true });
  sweep(folders, manifest);
  return {
    sources: entries.length,
    read: all.read,
    nodes: entries.reduce((sum, { nodes }) => sum + nodes, 0),
    relationships: entries.reduce(
      (sum, one) => sum + one.relationships + (one.across?.count ?? 0),
      0,
    ),
    whole: isWhole,
  };
}

/** A source of which something is decided and that is not there is named; the decision stays in its file. */
function reportUnknown(
  decided: ReadonlyMap<string, SourceDecisions>,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const [source, { retracted, reviews }] of decided) {
    if (known.has(source)) continue;
    for (const path of [...(retracted ? [source] : []), ...reviews.map(([id]) => id)])
      report.warn('decision:unknown-id', NOT_THERE, { path });
  }
}

function manifestOf(
  { built, byInput }: AllRead,
  across: Across,
  previous: Manifest | null,
  report: Report,
): Omit<Manifest, 'across'> {
  const entries = built.map(({ entry }) => ({
    ...entry,
    across: countOf(across.get(entry.source)),
  }));
  const present = new Set<string>(entries.map(({ source }) => source));
  const failed = new Set(
    [...byInput].flatMap(([{ place }, { built }]) => (built.length ? [] : [place])),
  );
  const before = previous?.entries ?? [];
  const missing = before.filter(({ source }) => !present.has(source));
  const vanished = missing.filter(({ input }) => !failed.has(input));
  for (const { source, file } of vanished)
    report.warn(
      'build:vanished',
      'an article of the last build is not there any more; its facts are gone too',
      { file },
      { actual: 'nothing', expected: source },
    );
  const gone = [...(previous?.withdrawn ?? []), ...vanished.map(({ source }) => source)];
  const stuck = [
    ...missing.filter(({ input }) => failed.has(input)).map(({ source }) => source as string),
    ...(previous?.refused ?? []).filter((source) => !gone.includes(source)),
  ];
  return {
    format: 2,
    withdrawn: absent(gone, present),
    refused: absent(stuck, present),
    entries,
  };
}

const absent = (sources: readonly string[], present: ReadonlySet<string>): string[] =>
  [...new Set(sources)].filter((source) => !present.has(source)).sort();

const countOf = (part: AcrossPart | undefined) =>
  part ? { hash: part.hash, count: part.count } : null;
