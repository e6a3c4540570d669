import type { Record as Row, Session } from 'neo4j-driver';
import type { z } from 'zod';
import { EdgeAttributes, type EdgeRow, NODE_SCHEMAS, type NodeRow } from '../model/graph.ts';
import { createReport, type Problem, type Report } from '../model/problem.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { NodeLabel } from '../model/vocabulary.ts';
import { parseBySchema } from '../model/zod-issues.ts';
import { contentHash, storedContent, unflatten } from './properties.ts';
import { EDGE_PLAN, NODE_PLANS, type Plan } from './property-plan.ts';
import { fillTemplate, type Templates } from './templates.ts';

/** Everything of ours of one kind, parsed as it streams in. What is not of this format is reported. */
export async function readStoredNodes(
  session: Session,
  label: NodeLabel,
  templates: Templates,
  report: Report,
): Promise<NodeRow[]> {
  const statement = fillTemplate(templates['stored-nodes'], { Label: label });
  const rows = await readRows(session, statement, report, (row, problems) => {
    // A node to which somebody gave a second label of ours is read under its own.
    if (!String(row.get('id')).startsWith(`${label.toLowerCase()}:`)) return null;
    const attributes = readAttributes(row, NODE_PLANS[label], problems);
    const data = parseAttributes(row, NODE_SCHEMAS[label], attributes, problems);
    return data && { key: row.get('id'), attributes: { label, ...data } };
  });
  return rows as NodeRow[];
}

export function readStoredRelationships(
  session: Session,
  type: RelationshipType,
  templates: Templates,
  report: Report,
): Promise<EdgeRow[]> {
  const statement = fillTemplate(templates['stored-relationships'], { Type: type });
  return readRows(session, statement, report, (row, problems) => {
    const attributes = { type, ...readAttributes(row, EDGE_PLAN, problems) };
    const data = parseAttributes(row, EdgeAttributes, attributes, problems);
    const ends = { source: row.get('from'), target: row.get('to') };
    return data && { key: row.get('id'), ...ends, attributes: data };
  });
}

/** Problems are only reported once the transaction is through, for the driver may repeat it. */
async function readRows<T>(
  session: Session,
  statement: string,
  report: Report,
  parse: (row: Row, problems: Report) => T | null,
): Promise<T[]> {
  const { rows, problems } = await session.executeRead(async (transaction) => {
    const found = createReport();
    const parsed: T[] = [];
    for await (const row of transaction.run(statement)) {
      const value = parse(row, found);
      if (value !== null) parsed.push(value);
    }
    return { rows: parsed, problems: found.problems as readonly Problem[] };
  });
  for (const problem of problems) report.add(problem);
  return rows;
}

function readAttributes(row: Row, plan: Plan, report: Report): Record<string, unknown> {
  const properties: Record<string, unknown> = row.get('properties');
  const place = { path: String(row.get('id')) };
  const ours = new Set([
    'id',
    'attestHash',
    'attestPart',
    ...plan.properties.map(({ name }) => name),
  ]);
  const foreign = Object.keys(properties).filter((name) => !ours.has(name));
  if (foreign.length > 0)
    report.warn(
      'store:foreign-property',
      'properties that attest did not write are left out',
      place,
      {
        actual: foreign.sort().join(' '),
      },
    );
  const content = storedContent(properties, plan);
  if (content === null || contentHash(content) !== row.get('hash'))
    report.warn(
      'store:edited',
      'this was changed in the database; a full push sets it right',
      place,
    );
  return unflatten(properties, plan);
}

function parseAttributes<S extends z.ZodType>(
  row: Row,
  schema: S,
  attributes: Record<string, unknown>,
  report: Report,
): z.output<S> | null {
  const { data, flaws } = parseBySchema(schema, attributes);
  for (const { path, reason, expected } of flaws ?? []) {
    const place = { path: [row.get('id'), ...path].join(' ') };
    report.error('store:schema', reason, place, expected ? { expected } : {});
  }
  return data;
}
