import { sourceOfNode } from '../../model/ids.ts';
import { loadDifference } from './load.ts';
import { markOf, writeMarks } from './marks.ts';
import { deleteGone } from './prune.ts';
import { type Counts, resultOf, rowsToWrite } from './push-result.ts';
import { ensureSchema } from './schema.ts';
import type { Compared, Portion, Survey } from './survey-portions.ts';

export interface Writing extends Survey {
  /** Marks of sources, as they were before. */
  readonly marks: ReadonlyMap<string, string>;
  readonly batchRows: number;
  readonly onProgress?: ((written: number, all: number) => void) | undefined;
}

/**
 * Writes and deletes what was found to differ, and marks what has come to its end: cut off, the next
 * push leaves alone what is marked, and of the rest writes what is not there yet.
 */
export async function writePortions(
  portions: readonly Portion[],
  { session, parts, comparison, marks, batchRows, onProgress }: Writing,
): Promise<void> {
  const { templates } = comparison;
  const all = rowsToWrite(resultOf(portions));
  let written = 0;
  const onBatch = (rows: number): void => {
    written += rows;
    onProgress?.(written, all);
  };
  const load = ({ chunk, differences }: Compared): Promise<void> =>
    loadDifference(session, differences, chunk, templates, { batchRows, onBatch });
  const mark = ({ sources, kept }: Portion): Promise<void> => {
    // What others hold on to is looked at again by the next push.
    const held = new Set(kept.map(sourceOfNode));
    const done = sources.filter((source) => !held.has(source));
    return writeMarks(session, marksOf(done), templates);
  };
  const marksOf = (sources: readonly string[]): [string, string][] =>
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
  // A relationship may end in a later portion: all nodes come first.
  for (const portion of portions)
    if (isWritten(portion.nodes)) await load(await portion.compared('nodes'));
  for (const portion of portions) {
    const { relationships } = portion;
    if (isWritten(relationships) || relationships.deleted > 0) {
      const compared = await portion.compared('relationships');
      await deleteGone(session, 'relationships', compared.differences, templates);
      await load(compared);
    }
    if (!losesNodes(portion)) await mark(portion);
  }
  // Nothing of ours is tied any more to nodes that are gone.
  for (const portion of portions.filter(losesNodes)) {
    const { differences } = await portion.compared('nodes');
    await deleteGone(session, 'nodes', differences, templates);
    await mark(portion);
  }
}

const isWritten = ({ created, changed }: Counts): boolean => created > 0 || changed > 0;

const losesNodes = ({ nodes, kept }: Portion): boolean => nodes.deleted > 0 || kept.length > 0;
