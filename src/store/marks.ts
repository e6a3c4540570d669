import type { Session } from 'neo4j-driver';
import { articleId } from '../model/ids.ts';
import { STORED_FORM } from './properties.ts';
import type { Templates } from './templates.ts';

/** Of a source whose rows, as they are now, are in the database as they are stored now. */
export const markOf = (partHash: string): string => `${STORED_FORM}-${partHash}`;

/** Rows of one transaction. */
const BATCH = 10_000;

/**
 * What of each source was pushed to its end. A mark is taken away before anything of its source is
 * written and left again after all of it: a push that breaks off leaves none that is wrong.
 */
export async function readMarks(
  session: Session,
  sources: readonly string[],
  templates: Templates,
): Promise<Map<string, string>> {
  const sourceOf = new Map(sources.map((source) => [articleId(source) as string, source]));
  const { records } = await session.executeRead((transaction) =>
    transaction.run(templates['marked-sources'], { ids: [...sourceOf.keys()] }),
  );
  return new Map(
    records.map((record) => [sourceOf.get(record.get('id')) ?? '', record.get('part')]),
  );
}

/** Null takes a mark away. */
export async function writeMarks(
  session: Session,
  marks: readonly (readonly [source: string, part: string | null])[],
  templates: Templates,
): Promise<void> {
  for (let at = 0; at < marks.length; at += BATCH) {
    const rows = marks
      .slice(at, at + BATCH)
      .map(([source, part]) => ({ id: articleId(source), part }));
    await session.executeWrite((transaction) =>
      transaction.run(templates['mark-sources'], { rows }),
    );
  }
}
