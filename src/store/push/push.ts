import type { AttestGraph } from '../../graph/attest-graph.ts';
import { type Parts, partsOfGraph } from '../../graph/parts.ts';
import type { SourceId } from '../../model/ids.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import type { Report } from '../../model/problem.ts';
import { type Database, withSession } from '../connection/connect.ts';
import { BATCH_ROWS } from './load.ts';
import { readMarks } from './marks.ts';
import { planOf } from './plan.ts';
import { type PushResult, reportKept, sumOfPortions } from './push-result.ts';
import { surveyPortions } from './survey-portions.ts';
import { readTemplates } from './templates.ts';
import { writeOrigins } from './write-origins.ts';
import { writePortions } from './write-portions.ts';

export interface PushOptions {
  /** Only report what would change. Write nothing, not even a constraint. */
  readonly dryRun?: boolean;
  /** Compare every property, not only hashes. This repairs manual edits. */
  readonly full?: boolean;
  /** Sources that the graph no longer has, to be removed from the database. */
  readonly withdrawn?: readonly SourceId[];
  /** Counts the origins of events and claims. If given, the figures are written onto them. */
  readonly origins?: () => CountedOrigins;
  /** Rows per transaction. */
  readonly batchRows?: number;
  /** Approximate number of rows of the graph in memory at a time. */
  readonly chunkRows?: number;
  /** Called before anything is written, after each portion: rows compared, and rows to compare. */
  readonly onCompared?: (compared: number, all: number) => void;
  /** Called after each transaction: rows written, and rows to write. */
  readonly onProgress?: (written: number, all: number) => void;
  /** Called while counting origins: articles done, and articles to do. */
  readonly onCounted?: (done: number, all: number) => void;
}

/** For a graph in memory: see `pushParts`. */
export const pushGraph = (
  database: Database,
  graph: AttestGraph,
  options: PushOptions,
  report: Report,
): Promise<PushResult | null> => pushParts(database, partsOfGraph(graph), options, report);

/** Rows of the graph in memory: about a kilobyte each, and twice that while they are read. */
const CHUNK_ROWS = 100_000;

/**
 * Updates the database to match the graph's sources and changes nothing else. Parts that were
 * completely pushed before are not compared again, unless the push is a full one. The graph must
 * pass `checkGraph`. Null, with every reason reported and nothing written, if data of others use
 * ids of the graph. Driver errors are thrown; the next push completes an interrupted one and does
 * not repeat what was finished.
 */
export function pushParts(
  database: Database,
  parts: Parts,
  options: PushOptions,
  report: Report,
): Promise<PushResult | null> {
  const { dryRun = false, full = false, withdrawn = [], batchRows = BATCH_ROWS } = options;
  const { chunkRows = CHUNK_ROWS, onCompared, onProgress, origins, onCounted } = options;
  return withSession(database, dryRun ? 'READ' : 'WRITE', async (session) => {
    const templates = readTemplates();
    const sources = new Set([...parts.all.keys(), ...withdrawn]);
    const marks = await readMarks(session, [...sources], templates);
    const plan = planOf(parts, withdrawn, full ? new Map() : marks.parts, chunkRows);
    const everywhere = full && plan.chunks.length === 1;
    const comparison = { templates, sources, full, everywhere };
    const survey = { session, parts, comparison, onCompared };
    const portions = await surveyPortions(plan.chunks, survey, report);
    if (!portions) return null;
    const result = sumOfPortions([plan.skipped, ...portions]);
    reportKept(result.kept, report);
    if (dryRun) return result;
    await writePortions(portions, { ...survey, marks: marks.parts, batchRows, onProgress });
    if (!origins) return result;
    const written = new Set(plan.chunks.flat());
    const counting = { session, templates, marks: marks.counted, written, onCounted };
    return { ...result, counted: await writeOrigins(origins(), counting) };
  });
}
