import type { Session } from 'neo4j-driver';
import type { AttestGraph } from '../graph/attest-graph.ts';
import { type Parts, partsOfGraph } from '../graph/parts.ts';
import { sourceOfNode } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { type Database, withSession } from './connect.ts';
import { type Comparison, type Differences, readDifferences } from './difference.ts';
import { inTurn } from './in-turn.ts';
import { BATCH_ROWS, loadDifference } from './load.ts';
import { markOf, readMarks, writeMarks } from './marks.ts';
import { planOf } from './plan.ts';
import { deleteNodes, deleteRelationships, findHeld } from './prune.ts';
import {
  added,
  countsOf,
  type PushResult,
  reportForeign,
  reportKept,
  rowsToWrite,
} from './push-result.ts';
import { type Chunk, chunkOf } from './rows.ts';
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
  /** Rows of the graph that are in memory at once, about. */
  readonly chunkRows?: number;
  /** After each transaction: rows written so far, and to write in all. */
  readonly onProgress?: (written: number, all: number) => void;
}

/** A graph that is in memory anyway: see `pushParts`. */
export const pushGraph = (
  database: Database,
  graph: AttestGraph,
  options: PushOptions,
  report: Report,
): Promise<PushResult | null> => pushParts(database, partsOfGraph(graph), options, report);

const CHUNK_ROWS = 200_000;

/**
 * Makes the database say of the graph's sources what the graph says, and touches nothing else. Parts
 * that were pushed to their end before are not compared again, unless the push is a full one. The
 * graph is one that `checkGraph` finds no fault with. Null, with every reason in the report and
 * nothing written, where ids are taken by data that are not ours. Driver errors are thrown; a push
 * that one of them ended is completed by the next.
 */
export function pushParts(
  database: Database,
  parts: Parts,
  options: PushOptions,
  report: Report,
): Promise<PushResult | null> {
  const { dryRun = false, full = false, withdrawn = [], batchRows = BATCH_ROWS } = options;
  const { chunkRows = CHUNK_ROWS } = options;
  return withSession(database, dryRun ? 'READ' : 'WRITE', async (session) => {
    const templates = readTemplates();
    const sources = new Set([...parts.all.keys(), ...withdrawn]);
    const marks = await readMarks(session, [...sources], templates);
    const plan = planOf(parts, withdrawn, full ? new Map() : marks, chunkRows);
    const everywhere = full && plan.chunks.length === 1;
    const comparison = { templates, sources, full, everywhere };
    const read = (chunk: readonly string[]): Chunk => chunkOf(chunk, chunk.map(parts.read));

    // Everything is compared before anything is written; of a graph that fits, once.
    let result: PushResult = { ...plan.skipped, kept: [] };
    let only: { chunk: Chunk; differences: Differences } | null = null;
    for (const names of plan.chunks) {
      const chunk = read(names);
      const differences = await readDifferences(session, chunk, comparison);
      const all = [...differences.nodes, ...differences.relationships];
      if (reportForeign(all, report)) return null;
      result = await withDifferences(session, result, differences, comparison);
      if (plan.chunks.length === 1) only = { chunk, differences };
    }
    reportKept(result.kept, report);
    if (dryRun) return result;

    let written = 0;
    const onBatch = (rows: number): void => {
      written += rows;
      options.onProgress?.(written, rowsToWrite(result));
    };
    await ensureSchema(session);
    const changed = plan.chunks.flat();
    await writeMarks(
      session,
      changed.filter((source) => marks.has(source)).map((source) => [source, null]),
      templates,
    );
    const again = async (names: readonly string[]) => {
      if (only) return only;
      const chunk = read(names);
      return { chunk, differences: await readDifferences(session, chunk, comparison) };
    };
    const load = (what: keyof Differences) => async (names: readonly string[]) => {
      const { chunk, differences } = await again(names);
      await loadDifference(session, differences[what], chunk, templates, { batchRows, onBatch });
    };
    for (const names of plan.chunks) {
      const { differences } = await again(names);
      await inTurn(differences.relationships, (one) =>
        deleteRelationships(session, one, templates),
      );
    }
    // A relationship may end in a later chunk: all nodes come first.
    await inTurn(plan.chunks, load('nodes'));
    await inTurn(plan.chunks, load('relationships'));
    for (const names of plan.chunks) {
      const { differences } = await again(names);
      await inTurn(differences.nodes, (one) => deleteNodes(session, one, templates));
    }
    // What others hold on to is looked at again by the next push.
    const held = new Set(result.kept.map(sourceOfNode));
    await writeMarks(
      session,
      changed.flatMap((source): [string, string][] => {
        const part = parts.all.get(source);
        return part && !held.has(source) ? [[source, markOf(part.hash)]] : [];
      }),
      templates,
    );
    return result;
  });
}

async function withDifferences(
  session: Session,
  result: PushResult,
  { nodes, relationships }: Differences,
  comparison: Comparison,
): Promise<PushResult> {
  const held = (await inTurn(nodes, (one) => findHeld(session, one, comparison))).flat();
  return {
    nodes: added(result.nodes, countsOf(nodes, held.length)),
    relationships: added(result.relationships, countsOf(relationships, 0)),
    kept: [...result.kept, ...held],
  };
}
