import type { z } from 'zod';
import { EdgeAttributes, NODE_SCHEMAS } from '../../model/graph.ts';
import type { Report } from '../../model/problem.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import { edgeRows, nodeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/** Every node and relationship has the properties of its label or type, and no others. */
export const checkSchemas: Invariant = (graph, file, report) => {
  for (const { key, attributes } of nodeRows(graph)) {
    const { label, ...properties } = attributes;
    check(key, NODE_SCHEMAS[label], properties, file, report);
  }
  checkEdgeSchemas(graph, file, report);
};

/** Relationships only. */
export const checkEdgeSchemas: Invariant = (graph, file, report) => {
  for (const { key, attributes } of edgeRows(graph))
    check(key, EdgeAttributes, attributes, file, report);
};

function check(key: string, schema: z.ZodType, value: unknown, file: string, report: Report): void {
  for (const { path, reason, expected } of parseBySchema(schema, value).flaws ?? []) {
    const place = { file, path: [key, ...path].join(' ') };
    report.error('graph:schema', reason, place, expected ? { expected } : {});
  }
}
