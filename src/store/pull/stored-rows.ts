import type { Record as Row, Session } from 'neo4j-driver';
import type { z } from 'zod';
import { contentHash } from '../../graph/flat/content-hash.ts';
import {
  DERIVED,
  EDGE_PLAN,
  NODE_PLANS,
  type PropertyPlan,
} from '../../graph/flat/property-plan.ts';
import { EdgeAttributes, type EdgeRow, NODE_SCHEMAS, type NodeRow } from '../../model/graph.ts';
import type { SourceId } from '../../model/ids.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { createReport, type Problem, type Report } from '../../model/problem.ts';
import { RelationshipType } from '../../model/relationships.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import { inTurn } from '../connection/in-turn.ts';
import { idRanges } from '../push/id-ranges.ts';
import { storedContent, unflatten } from '../push/properties.ts';
import { fillTemplate, type Templates } from '../push/templates.ts';

/**
 * Our nodes of some sources, parsed as they stream in. Rows that do not fit the schema are
 * reported.
 */
export async function readStoredNodes(
  session: Session,
  sources: readonly SourceId[],
  templates: Templates,
  report: Report,
): Promise<NodeRow[]> {
  const rows = await inTurn(NodeLabel.options, (label) =>
    readRows(session, templates['checked-nodes'], label, sources, report, (row, problems) => {
      const attributes = readAttributes(row, NODE_PLANS[label], problems);
      const data = parseAttributes(row, NODE_SCHEMAS[label], attributes, problems);
      return data && { key: row.get('id'), attributes: { label, ...data } };
    }),
  );
  return rows.flat() as NodeRow[];
}

/** Our relationships that start at nodes of some sources. */
export async function readStoredRelationships(
  session: Session,
  sources: readonly SourceId[],
  templates: Templates,
  report: Report,
): Promise<EdgeRow[]> {
  const types: ReadonlySet<string> = new Set(RelationshipType.options);
  const rows = await inTurn(NodeLabel.options, (label) =>
    readRows(
      session,
      templates['checked-relationships'],
      label,
      sources,
      report,
      (row, problems) => {
        const type = row.get('type');
        if (!types.has(type)) return null;
        const attributes = { type, ...readAttributes(row, EDGE_PLAN, problems) };
        const data = parseAttributes(row, EdgeAttributes, attributes, problems);
        const ends = { source: row.get('from'), target: row.get('to') };
        return data && { key: row.get('id'), ...ends, attributes: data };
      },
    ),
  );
  return rows.flat();
}

/** Reports problems only after the transaction succeeded, since the driver may retry it. */
async function readRows<T>(
  session: Session,
  template: string,
  Label: NodeLabel,
  sources: readonly SourceId[],
  report: Report,
  parse: (row: Row, problems: Report) => T | null,
): Promise<T[]> {
  const statement = fillTemplate(template, { Label });
  const ranges = { [Label]: idRanges(Label, sources) };
  const { rows, problems } = await session.executeRead(async (transaction) => {
    const found = createReport();
    const parsed: T[] = [];
    for await (const row of transaction.run(statement, { ranges })) {
      const value = row.get('hash') === null ? null : parse(row, found);
      if (value !== null) parsed.push(value);
    }
    return { rows: parsed, problems: found.problems as readonly Problem[] };
  });
  for (const problem of problems) report.add(problem);
  return rows;
}

function readAttributes(row: Row, plan: PropertyPlan, report: Report): Record<string, unknown> {
  const properties: Record<string, unknown> = row.get('properties');
  const place = { path: String(row.get('id')) };
  const ours = new Set([
    'id',
    ...DERIVED.marks,
    ...DERIVED.origins,
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
    report.warn('store:edited', 'this was edited in the database; a full push repairs it', place);
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
