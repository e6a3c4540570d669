import type { EdgeRow, NodeRow } from '../model/graph.ts';
import type { Report } from '../model/problem.ts';
import type { AttestGraph } from './attest-graph.ts';
import { checkEndpoints } from './invariants/endpoints.ts';
import { checkEvidence } from './invariants/evidence.ts';
import { checkIds } from './invariants/ids.ts';
import { checkSchemas } from './invariants/schemas.ts';
import { graphOf } from './serialize.ts';

/**
 * What must hold of a relationship that a judgement across sources made, held against the nodes that
 * it names: both ends and the words that it rests on. `find` gives a node by its id, or nothing.
 */
export function checkAcross(
  edge: EdgeRow,
  find: (id: string) => NodeRow | undefined,
  file: string,
  report: Report,
): void {
  const { key, source, target, attributes } = edge;
  const ids = new Set<string>([source, target, ...attributes.evidence]);
  const nodes = [...ids].flatMap((id) => find(id) ?? []);
  const missing = [source, target].find((id) => !nodes.some((node) => node.key === id));
  if (missing !== undefined) {
    report.error(
      'graph:dangling-edge',
      'an edge ends at a node that does not exist',
      { file, path: key },
      { actual: missing },
    );
    return;
  }
  const graph = graphOf({ nodes, edges: [edge] });
  for (const check of [checkSchemas, checkIds, checkEndpoints, checkEvidence])
    check(graph, file, report);
  checkNobodyProtected(graph, edge, file, report);
}

/** Protected people are never linked beyond their document. */
function checkNobodyProtected(
  graph: AttestGraph,
  { key, source, target }: EdgeRow,
  file: string,
  report: Report,
): void {
  for (const end of [source, target]) {
    const attributes = graph.getNodeAttributes(end);
    if (!('protected' in attributes) || !attributes.protected) continue;
    report.error(
      'graph:protected-linked',
      'a protected person is linked across sources',
      { file, path: key },
      { actual: end, expected: 'no judgement about them' },
    );
  }
}
