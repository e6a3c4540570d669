import { EdgeAttributes, NODE_SCHEMAS } from '../../model/graph.ts';
import { flawsOf } from '../../model/zod-issues.ts';
import { edgeRows, nodeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/** Every node and relationship carries what its label or type carries, and nothing else. */
export const checkSchemas: Invariant = (graph, file, report) => {
  const check = (key: string, schema: (typeof NODE_SCHEMAS)['Unit'] | object, value: unknown) => {
    const parsed = (schema as typeof EdgeAttributes).safeParse(value, { reportInput: true });
    for (const { path, reason, expected } of parsed.success ? [] : flawsOf(parsed.error)) {
      report.error(
        'graph:schema',
        reason,
        { file, path: `${key} ${path.join('.')}` },
        expected ? { expected } : {},
      );
    }
  };
  for (const { key, attributes } of nodeRows(graph)) {
    const { label, ...properties } = attributes;
    check(key, NODE_SCHEMAS[label], properties);
  }
  for (const { key, attributes } of edgeRows(graph)) check(key, EdgeAttributes, attributes);
};
