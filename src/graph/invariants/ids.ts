import { EdgeId, NodeId } from '../../model/ids.ts';
import { edgeRows, nodeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/** Node ids begin with their label; relationship ids with their type and ends. */
export const checkIds: Invariant = (graph, file, report) => {
  for (const { key, attributes } of nodeRows(graph)) {
    const expected = `${attributes.label.toLowerCase()}:SOURCE/ID`;
    if (NodeId.safeParse(key).success && key.startsWith(`${attributes.label.toLowerCase()}:`))
      continue;
    report.error(
      'graph:node-id',
      'a node id is not made of its label and source',
      { file, path: key },
      { actual: key, expected },
    );
  }
  for (const { key, source, target, attributes } of edgeRows(graph)) {
    const expected = `${attributes.type} ${source} ${target}`;
    if (EdgeId.safeParse(key).success && `${key} `.startsWith(`${expected} `)) continue;
    report.error(
      'graph:edge-id',
      'a relationship id is not made of its type and ends',
      { file, path: key },
      { actual: key, expected },
    );
  }
};
