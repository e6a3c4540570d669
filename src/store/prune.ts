import type { Session } from 'neo4j-driver';
import type { NodeLabel } from '../model/vocabulary.ts';
import type { Difference, Gone } from './difference.ts';
import { fillTemplate, type Templates } from './templates.ts';

/** Ids of one transaction. */
const BATCH = 10_000;

/** Nodes that should go but that something of others is tied to: they stay. */
export async function findHeld(
  session: Session,
  { kind, gone }: Difference,
  { templates, sources }: { readonly templates: Templates; readonly sources: ReadonlySet<string> },
): Promise<string[]> {
  const statement = fillTemplate(templates['held-nodes'], kind.words);
  const held: string[] = [];
  for (const nodes of slices(gone)) {
    const parameters = { ids: nodes.map(({ id }) => id), sources: [...sources] };
    const { records } = await session.executeRead((transaction) =>
      transaction.run(statement, parameters),
    );
    held.push(...records.map((record): string => record.get('id')));
  }
  return held.sort();
}

/** Deletes nodes that are gone; the statement itself looks again that they are ours and free. */
export async function deleteNodes(
  session: Session,
  { kind, gone }: Difference,
  templates: Templates,
): Promise<void> {
  const statement = fillTemplate(templates['delete-nodes'], kind.words);
  for (const nodes of slices(gone)) {
    const ids = nodes.map(({ id }) => id);
    await session.executeWrite((transaction) => transaction.run(statement, { ids }));
  }
}

/** Deletes relationships that are gone, found from the nodes at which they begin. */
export async function deleteRelationships(
  session: Session,
  { kind, gone }: Difference,
  templates: Templates,
): Promise<void> {
  const byLabel = new Map<NodeLabel, Gone[]>();
  for (const one of gone) {
    if (!one.From) continue;
    const earlier = byLabel.get(one.From);
    if (earlier) earlier.push(one);
    else byLabel.set(one.From, [one]);
  }
  for (const [From, all] of byLabel) {
    const statement = fillTemplate(templates['delete-relationships'], { ...kind.words, From });
    for (const some of slices(all)) {
      const rows = some.map(({ id, from }) => ({ id, from }));
      await session.executeWrite((transaction) => transaction.run(statement, { rows }));
    }
  }
}

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
}
