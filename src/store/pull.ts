import type { Record as Row, Session } from 'neo4j-driver';
import type { AttestGraph } from '../graph/attest-graph.ts';
import { graphOf } from '../graph/serialize.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import { EdgeAttributes, NODE_SCHEMAS } from '../model/graph.ts';
import type { EdgeId, NodeId } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { RelationshipType } from '../model/relationships.ts';
import { NodeLabel } from '../model/vocabulary.ts';
import { parseBySchema } from '../model/zod-issues.ts';
import { type Database, withSession } from './connect.ts';
import { inTurn } from './in-turn.ts';
import { contentHash, EDGE_PLAN, NODE_PLANS, type Plan, storedContent, unflatten } from './properties.ts';
import { fillTemplate, readTemplates, type Words } from './templates.ts';

/**
 * The graph as the database has it: everything that attest wrote, whoever pushed it. What others
 * added is left out; what others changed is reported. Null, with every reason in the report, where
 * it is no graph any more.
 */
export function pullGraph(database: Database, report: Report): Promise<AttestGraph | null> {
  return withSession(database, 'READ', async (session) => {
    const before = report.errors;
    const templates = readTemplates();
    const nodes = await inTurn(NodeLabel.options, (Label) =>
      readRows(session, templates['stored-nodes'], { Label }, (row) => parseNode(row, Label, report)),
    );
    const keys = new Set<string>();
    const unique = nodes.flat().filter(isNew(keys, report));
    const edges = await inTurn(RelationshipType.options, (Type) =>
      readRows(session, templates['stored-relationships'], { Type }, (row) =>
        parseEdge(row, Type, keys, report),
      ),
    );
    const uniqueEdges = edges.flat().filter(isNew(new Set(), report));
    return report.errors > before ? null : graphOf({ nodes: unique, edges: uniqueEdges });
  });
}

/** Streams one kind. Problems wait until the transaction is through, for it may be repeated. */
async function readRows<T>(
  session: Session,
  template: string,
  words: Words,
  parse: (row: Row) => T | null,
): Promise<T[]> {
  const rows = await session.executeRead(async (transaction) => {
    const found: Row[] = [];
    for await (const row of transaction.run(fillTemplate(template, words))) found.push(row);
    return found;
  });
  return rows.flatMap((row) => parse(row) ?? []);
}

function parseNode(row: Row, label: NodeLabel, report: Report): NodeRow | null {
  const id: string = row.get('id');
  // A node of ours to which somebody gave a second label of ours is read under its own.
  if (!id.startsWith(`${label.toLowerCase()}:`)) return null;
  const properties = readProperties(row, NODE_PLANS[label], report);
  const { value } = parseStored(NODE_SCHEMAS[label], properties, id, report);
  return value ? ({ key: id as NodeId, attributes: { label, ...value } } as NodeRow) : null;
}
