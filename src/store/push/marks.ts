import type { Session } from 'neo4j-driver';
import { articleId } from '../../model/ids.ts';
import { STORED_FORM } from './properties.ts';
import type { Templates } from './templates.ts';

/** Of a source whose rows, as they are now, are in the database as they are stored now. */
export const markOf = (partHash: string): string => `${STORED_FORM}-${partHash}`;

/** Rows of one transaction. */
const BATCH = 10_000;

/** What earlier pushes left on the articles, by source. */
export interface Marks {
  /** What of each source was pushed to its end. */
  readonly parts: ReadonlyMap<string, string>;
  /** What its figures rest on. */
  readonly counted: ReadonlyMap<string, string>;
}

/**
 * A mark is taken away before anything of its source is written and left again after all of it: a push
 * that breaks off leaves none that is wrong.
 */
export async function readMarks(
  session: Session,
  sources: readonly string[],
  templates: Templates,
): Promise<Marks> {
  const marks = { parts: new Map<string, string>(), counted: new Map<string, string>() };
  // What somebody calls withdrawn may be anything; no id has white space.
  const askable = sources.filter((source) => !/\s/.test(source));
  for (let at = 0; at < askable.length; at += BATCH) {
    const some = askable.slice(at, at + BATCH);
    const batch = { ids: some.map(articleId).join(' ') };
    const { records } = await session.executeRead((transaction) =>
      transaction.run(templates['marked-sources'], { batch }),
    );
    for (const [name, found] of Object.entries(marks)) {
      const values: string[] = records[0]?.get(name);
      for (const [at, source] of some.entries()) if (values[at]) found.set(source, values[at]);
    }
  }
  return marks;
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
      transaction.run(templates['mark-sources'], { batch: { rows } }),
    );
  }
}
