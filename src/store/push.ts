import type { AttestGraph } from '../graph/attest-graph.ts';
import type { Report } from '../model/problem.ts';
import { type Database, withSession } from './connect.ts';
import { readDifference } from './difference.ts';
import { inTurn } from './in-turn.ts';
import { BATCH_ROWS, loadDifference } from './load.ts';
import { deleteGone, findHeld } from './prune.ts';
import {
  type PushResult,
  reportForeign,
  reportKept,
  resultOf,
  rowsToWrite,
} from './push-result.ts';
import { kindsOf, sourcesOf } from './rows.ts';
import { ensureSchema } from './schema.ts';
import { readTemplates } from './templates.ts';

export interface PushOptions {
  /** Say what would change; write nothing, not even a constraint. */
  readonly dryRun?: boolean;
  /** Compare every property, not only the hash, and so repair what was edited by hand. */
  readonly full?: boolean;
  /** Sources of which the graph has nothing left, and the database shall have nothing either. */
  readonly withdrawn?: readonly string[];
  /** Rows a transaction. */
  readonly batchRows?: number;
  /** After each transaction: rows written so far, and to write in all. */
  readonly onProgress?: (written: number, all: number) => void;
}

/**
 * Makes the database say of the graph's sources what the graph says, and touches nothing else. The
 * graph is one that `checkGraph` finds no fault with. Null, with every reason in the report and
 * nothing written, where ids are taken by data that are not ours. Driver errors are thrown; a push
 * that one of them ended is completed by the next.
 */
export function pushGraph(
  database: Database,
  graph: AttestGraph,
  options: PushOptions,
  report: Report,
): Promise<PushResult | null> {
  const { dryRun = false, full = false, withdrawn = [], batchRows = BATCH_ROWS } = options;
  return withSession(database, dryRun ? 'READ' : 'WRITE', async (session) => {
    const templates = readTemplates();
    const kinds = kindsOf(graph);
    const comparison = { graph, templates, sources: sourcesOf(graph, withdrawn), full };
    const compare = (kind: (typeof kinds.nodes)[number]) =>
      readDifference(session, kind, comparison);

    const nodes = await inTurn(kinds.nodes, compare);
    const relationships = await inTurn(kinds.relationships, compare);
    if (reportForeign([...nodes, ...relationships], report)) return null;
    const kept = await inTurn(nodes, (difference) => findHeld(session, difference, comparison));
    const result = resultOf({ nodes, relationships }, kept.flat());
    reportKept(result.kept, report);
    if (dryRun) return result;

    let written = 0;
    const onBatch = (rows: number): void => {
      written += rows;
      options.onProgress?.(written, rowsToWrite(result));
    };
    await ensureSchema(session);
    await inTurn(relationships, (difference) => deleteGone(session, difference, templates));
    await loadDifference(session, [...nodes, ...relationships], comparison, { batchRows, onBatch });
    await inTurn(nodes, (difference) => deleteGone(session, difference, templates));
    return result;
  });
}
