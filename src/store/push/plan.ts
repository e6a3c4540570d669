import type { Parts } from '../../graph/parts.ts';
import type { SourceId } from '../../model/ids.ts';
import { markOf } from './marks.ts';
import { NOTHING, type PushResult } from './push-result.ts';

/**
 * The parts that a push compares, in portions that fit into memory, and the counts of the others.
 */
export interface PushPlan {
  /** Ids of sources, by portion. */
  readonly chunks: readonly (readonly SourceId[])[];
  readonly skipped: PushResult;
}

/** A part whose mark matches its hash is up to date in the database and is skipped. */
export function planOf(
  { all }: Parts,
  withdrawn: readonly SourceId[],
  marks: ReadonlyMap<SourceId, string>,
  chunkRows: number,
): PushPlan {
  const skipped = { nodes: 0, relationships: 0 };
  const chunks: SourceId[][] = [];
  let room = 0;
  const schedule = (source: SourceId, rows: number): void => {
    if (chunks.length === 0 || room < rows) {
      chunks.push([]);
      room = chunkRows;
    }
    chunks.at(-1)?.push(source);
    room -= rows;
  };
  for (const [source, { hash, nodes, relationships }] of all) {
    if (marks.get(source) !== markOf(hash)) schedule(source, nodes + relationships);
    else {
      skipped.nodes += nodes;
      skipped.relationships += relationships;
    }
  }
  for (const source of withdrawn) if (!all.has(source)) schedule(source, 0);
  return {
    chunks,
    skipped: {
      nodes: { ...NOTHING, unchanged: skipped.nodes },
      relationships: { ...NOTHING, unchanged: skipped.relationships },
      kept: [],
    },
  };
}
