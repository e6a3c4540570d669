import type { Session } from 'neo4j-driver';
import type { NodeId } from '../../model/ids.ts';
import type { Gone, KindChanges, PushComparison } from './difference.ts';
import type { Templates } from './templates.ts';

/** Rows per transaction. */
const BATCH = 10_000;

/** Nodes to delete that still have relationships of others: they stay. */
export async function findHeld(
  session: Session,
  differences: readonly KindChanges[],
  { templates, sources }: PushComparison,
): Promise<NodeId[]> {
  const held: NodeId[] = [];
  for (const rows of slices(differences)) {
    const batch = { rows, sources: [...sources] };
    const { records } = await session.executeRead((transaction) =>
      transaction.run(templates['held-nodes'], { batch }),
    );
    held.push(...records.map((record): NodeId => record.get('id')));
  }
  return held.sort();
}

/**
 * Deletes rows that are gone. The statement checks again that they are ours, and that a node has no
 * relationships.
 */
export async function deleteGone(
  session: Session,
  what: 'nodes' | 'relationships',
  differences: readonly KindChanges[],
  templates: Templates,
): Promise<void> {
  const statement = templates[`delete-${what}`];
  for (const rows of slices(differences))
    await session.executeWrite((transaction) => transaction.run(statement, { batch: { rows } }));
}

function* slices(differences: readonly KindChanges[]): Generator<readonly Gone[]> {
  const gone = differences.flatMap((difference) => difference.gone);
  for (let at = 0; at < gone.length; at += BATCH) yield gone.slice(at, at + BATCH);
}
