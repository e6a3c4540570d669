import type { Session } from 'neo4j-driver';
import type { Difference } from './difference.ts';
import { fillTemplate, type Templates } from './templates.ts';

/** Ids of one transaction. */
const BATCH = 10_000;

/** Nodes that should go but that something of others is tied to: they stay. */
export async function findHeld(
  session: Session,
  { kind, gone }: Difference,
  { templates, sources }: { readonly templates: Templates; readonly sources: readonly string[] },
): Promise<string[]> {
  const statement = fillTemplate(templates['held-nodes'], kind.words);
  const held: string[] = [];
  for (const ids of slices(gone)) {
    const { records } = await session.executeRead((transaction) =>
      transaction.run(statement, { ids, sources }),
    );
    held.push(...records.map((record): string => record.get('id')));
  }
  return held.sort();
}

/** Deletes what is gone; the statement itself looks again that it is ours and free. */
export async function deleteGone(
  session: Session,
  { kind, gone }: Difference,
  templates: Templates,
): Promise<void> {
  const statement = fillTemplate(templates[`delete-${kind.what}s`], kind.words);
  for (const ids of slices(gone)) {
    await session.executeWrite((transaction) => transaction.run(statement, { ids }));
  }
}

function* slices(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
}
