import type { ManagedTransaction, Session } from 'neo4j-driver';
import { articleId } from '../../model/article-id.ts';
import type { NodeId, SourceId } from '../../model/ids.ts';
import type { CountedOrigins, StoredOrigins } from '../../model/origins.ts';
import { fillTemplate, type Templates } from './templates.ts';

export interface Counting {
  readonly session: Session;
  readonly templates: Templates;
  /** For each source, a hash of what the stored figures rest on. */
  readonly marks: ReadonlyMap<SourceId, string>;
  /** Sources of which something was written. */
  readonly written: ReadonlySet<SourceId>;
  readonly onCounted?: ((done: number, all: number) => void) | undefined;
}

/** Articles counted together and written in one transaction. */
const BATCH = 1_000;
/** Rows per statement. */
const PORTION = 2_000;

/**
 * Writes figures onto events and claims, even of articles that did not change otherwise. The
 * transaction that writes figures also marks them, so an interruption leaves neither. Returns the
 * number that changed.
 */
export async function writeOrigins(
  origins: CountedOrigins,
  { session, templates, marks, written, onCounted }: Counting,
): Promise<number> {
  const stale = [...origins.bases].filter(
    ([source, basis]) => written.has(source) || marks.get(source) !== basis,
  );
  let changed = 0;
  for (let at = 0; at < stale.length; at += BATCH) {
    const batch = stale.slice(at, at + BATCH);
    const figures = origins.countIn(batch.map(([source]) => source));
    const marked = batch.map(([source, basis]) => ({ id: articleId(source), basis }));
    changed += await session.executeWrite(async (transaction) => {
      const differing = await writeRows(transaction, figures, templates);
      await transaction.run(templates['mark-counted'], { batch: { rows: marked } });
      return differing;
    });
    onCounted?.(at + batch.length, stale.length);
  }
  return changed;
}

async function writeRows(
  transaction: ManagedTransaction,
  figures: ReadonlyMap<NodeId, StoredOrigins>,
  templates: Templates,
): Promise<number> {
  let changed = 0;
  for (const Label of ['Event', 'Claim'] as const) {
    const statement = fillTemplate(templates.origins, { Label });
    const rows = [...figures]
      .filter(([id]) => id.startsWith(`${Label.toLowerCase()}:`))
      .map(([id, own]) => ({ id, origins: withIntegers(own) }));
    for (let at = 0; at < rows.length; at += PORTION) {
      const batch = { rows: rows.slice(at, at + PORTION) };
      const { records } = await transaction.run(statement, { batch });
      changed += Number(records[0]?.get('changed'));
    }
  }
  return changed;
}

/** The driver would write a number as a float. */
const withIntegers = (figures: StoredOrigins): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? BigInt(value) : value,
    ]),
  );
