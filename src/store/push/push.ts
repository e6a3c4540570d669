import type { AttestGraph } from '../../graph/attest-graph.ts';
import { type Parts, partsOfGraph } from '../../graph/parts.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import type { Report } from '../../model/problem.ts';
import { type Database, withSession } from '../connection/connect.ts';
import { BATCH_ROWS } from './load.ts';
import { readMarks } from './marks.ts';
import { planOf } from './plan.ts';
import { type PushResult, reportKept, resultOf } from './push-result.ts';
import { surveyPortions } from './survey-portions.ts';
import { readTemplates } from './templates.ts';
import { writeOrigins } from './write-origins.ts';
import { writePortions } from './write-portions.ts';

export interface PushOptions {
  /** Say what would change; write nothing, not even a constraint. */
  readonly dryRun?: boolean;
  /** Compare every property, not only the hash, and so repair what was edited by hand. */
  readonly full?: boolean;
  /** Sources of which the graph has nothing left, and the database shall have nothing either. */
  readonly withdrawn?: readonly string[];
  /** Counts the origins of events and claims, which are written onto them; without it none are. */
  readonly origins?: () => CountedOrigins;
  /** Rows a transaction. */
  readonly batchRows?: number;
  /** Rows of the graph that are in memory at once, about. */
  readonly chunkRows?: number;
  /** Before anything is written, after each portion: rows compared so far, and to compare in all. */
  readonly onCompared?: (compared: number, all: number) => void;
  /** After each transaction: rows written so far, and to write in all. */
  readonly onProgress?: (written: number, all: number) => void;
  /** As origins are counted: articles done so far, and in all. */
  readonly onCounted?: (done: number, all: number) => void;
}

/** A graph that is in memory anyway: see `pushParts`. */
export const pushGraph = (
  database: Database,
  graph: AttestGraph,
  options: PushOptions,
  report: Report,
): Promise<PushResult | null> => pushParts(database, partsOfGraph(graph), options, report);

/** Rows of the graph in memory: about a kilobyte each, and twice that while they are read. */
const CHUNK_ROWS = 100_000;

/**
 * Makes the database say of the graph's sources what the graph says, and touches nothing else. Parts
 * that were pushed to their end before are not compared again, unless the push is a full one. The
 * graph is one that `checkGraph` finds no fault with. Null, with every reason in the report and
 * nothing written, where ids are taken by data that are not ours. Driver errors are thrown; a push
 * that one of them ended is completed by the next, which leaves alone what that one had finished.
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
    const result = resultOf([plan.skipped, ...portions]);
    reportKept(result.kept, report);
    if (dryRun) return result;
    await writePortions(portions, { ...survey, marks: marks.parts, batchRows, onProgress });
    if (!origins) return result;
    const written = new Set(plan.chunks.flat());
    const counting = { session, templates, marks: marks.counted, written, onCounted };
    return { ...result, counted: await writeOrigins(origins(), counting) };
  });
}
