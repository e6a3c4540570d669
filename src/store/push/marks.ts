import type { Session } from 'neo4j-driver';
import { STORED_FORM } from '../../graph/flat/content-hash.ts';
import { articleId } from '../../model/article-id.ts';
import type { SourceId } from '../../model/ids.ts';
import type { Templates } from './templates.ts';

/** Mark of a source whose rows are in the database, in this version and this stored form. */
export const markOf = (partHash: string): string => `${STORED_FORM}-${partHash}`;

/** Rows per transaction. */
const BATCH = 10_000;

/** Marks that earlier pushes left on articles, by source. */
export interface Marks {
  /** For each completely pushed source, the mark of its part. */
  readonly parts: ReadonlyMap<SourceId, string>;
  /** For each counted source, a hash of what its figures rest on. */
  readonly counted: ReadonlyMap<SourceId, string>;
}

/**
 * A mark is removed before anything of its source is written and set again after everything is: an
 * interrupted push leaves no wrong mark.
 */
export async function readMarks(
  session: Session,
  sources: readonly SourceId[],
  templates: Templates,
): Promise<Marks> {
  const marks = { parts: new Map<SourceId, string>(), counted: new Map<SourceId, string>() };
  // `--withdrawn` may contain anything, but ids have no white space, so ids are sent joined by
  // spaces.
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

/** Null removes a mark. */
export async function writeMarks(
  session: Session,
  marks: readonly (readonly [source: SourceId, part: string | null])[],
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
