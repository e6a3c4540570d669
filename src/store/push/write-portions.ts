import { type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { KindChanges } from './difference.ts';
import { loadDifference } from './load.ts';
import { markOf, writeMarks } from './marks.ts';
import { deleteGone } from './prune.ts';
import { type Counts, rowsToWrite, sumOfPortions } from './push-result.ts';
import { ensureSchema } from './schema.ts';
import type { Portion, Survey } from './survey-portions.ts';

export interface Writing extends Survey {
  /** Marks of sources before this push. */
  readonly marks: ReadonlyMap<SourceId, string>;
  readonly batchRows: number;
  readonly onProgress?: ((written: number, all: number) => void) | undefined;
}

/**
 * Writes and deletes what differs, and marks each source when it is complete. After an
 * interruption, the next push skips marked sources and writes what is missing of the others.
 */
export async function writePortions(
  portions: readonly Portion[],
  { session, parts, comparison, marks, batchRows, onProgress }: Writing,
): Promise<void> {
  const { templates } = comparison;
  const all = rowsToWrite(sumOfPortions(portions));
  let written = 0;
  const onBatch = (rows: number): void => {
    written += rows;
    onProgress?.(written, all);
  };
  const load = (differences: readonly KindChanges[]): Promise<void> =>
    loadDifference(session, differences, templates, { batchRows, onBatch });
  const mark = ({ sources, kept }: Portion): Promise<void> => {
    // Sources with kept nodes stay unmarked, so that the next push looks at them again.
    const held = new Set(kept.map(sourceOfNode));
    const done = sources.filter((source) => !held.has(source));
    return writeMarks(session, marksOf(done), templates);
  };
  const marksOf = (sources: readonly SourceId[]): [SourceId, string][] =>
    sources.flatMap((source) => {
      const part = parts.all.get(source);
      return part ? [[source, markOf(part.hash)]] : [];
    });

  await ensureSchema(session);
  const marked = portions.flatMap(({ sources }) => sources).filter((source) => marks.has(source));
  await writeMarks(
    session,
    marked.map((source) => [source, null]),
    templates,
  );
  // Nodes come first, since a relationship may end in a later portion.
  for (const portion of portions)
    if (isWritten(portion.nodes)) await load(await portion.compared('nodes'));
  for (const portion of portions) {
    const { relationships } = portion;
    if (isWritten(relationships) || relationships.deleted > 0) {
      const differences = await portion.compared('relationships');
      await deleteGone(session, 'relationships', differences, templates);
      await load(differences);
    }
    if (!losesNodes(portion)) await mark(portion);
  }
  // Nodes are deleted last, when no relationships of ours are attached to them.
  for (const portion of portions.filter(losesNodes)) {
    const differences = await portion.compared('nodes');
    await deleteGone(session, 'nodes', differences, templates);
    await mark(portion);
  }
}

const isWritten = ({ created, changed }: Counts): boolean => created > 0 || changed > 0;

const losesNodes = ({ nodes, kept }: Portion): boolean => nodes.deleted > 0 || kept.length > 0;
