import type { Session } from 'neo4j-driver';
import { byText } from '../../model/by-text.ts';
import type { SourceId } from '../../model/ids.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { fillTemplate, type Templates } from '../push/templates.ts';

/** Sources with data of ours in the database, sorted, in portions that fit into memory. */
export async function portionsOfStored(
  session: Session,
  templates: Templates,
  portionNodes: number,
): Promise<SourceId[][]> {
  const counts = await readCounts(session, templates);
  const portions: SourceId[][] = [];
  let room = 0;
  for (const [source, nodes] of [...counts].sort(([a], [b]) => byText(a, b))) {
    if (portions.length === 0 || room < nodes) {
      portions.push([]);
      room = portionNodes;
    }
    portions.at(-1)?.push(source);
    room -= nodes;
  }
  return portions;
}

/** Number of nodes per source, over all labels. */
async function readCounts(session: Session, templates: Templates): Promise<Map<SourceId, number>> {
  const counts = new Map<SourceId, number>();
  for (const Label of NodeLabel.options) {
    const { records } = await session.executeRead((transaction) =>
      transaction.run(fillTemplate(templates['stored-sources'], { Label })),
    );
    for (const record of records) {
      const source: SourceId | null = record.get('source');
      if (source !== null)
        counts.set(source, (counts.get(source) ?? 0) + Number(record.get('nodes')));
    }
  }
  return counts;
}
