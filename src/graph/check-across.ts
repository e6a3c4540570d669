import type { EdgeRow, NodeRow } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import type { AttestGraph } from './attest-graph.ts';
import { checkEndpoints } from './invariants/endpoints.ts';
import { checkEvidence } from './invariants/evidence.ts';
import { checkIds } from './invariants/ids.ts';
import { checkEdgeSchemas } from './invariants/schemas.ts';
import { graphOf } from './serialize.ts';

const CHECKS = [checkEdgeSchemas, checkIds, checkEndpoints, checkEvidence, checkNobodyProtected];

/**
 * Checks relationships made by judgements across sources against the nodes they name: both ends and
 * their evidence. Returns those without an error, in their order.
 */
export function checkAcross(
  edges: readonly EdgeRow[],
  nodes: ReadonlyMap<NodeId, NodeRow>,
  file: string,
  report: Report,
): EdgeRow[] {
  const whole = edges.filter((edge) => hasEnds(edge, nodes, file, report));
  const named = new Set(
    whole.flatMap(({ source, target, attributes }) => [source, target, ...attributes.evidence]),
  );
  const graph = graphOf({ nodes: [...named].flatMap((id) => nodes.get(id) ?? []), edges: whole });
  const before = report.problems.length;
  for (const check of CHECKS) check(graph, file, report);
  // The path is the edge's id; a schema problem appends the property.
  const faults = report.problems
    .slice(before)
    .flatMap(({ severity, place }) => (severity === 'error' ? (place.path ?? []) : []));
  return whole.filter(
    ({ key }) => !faults.some((path) => path === key || path.startsWith(`${key} `)),
  );
}

function hasEnds(
  { key, source, target }: EdgeRow,
  nodes: ReadonlyMap<NodeId, NodeRow>,
  file: string,
  report: Report,
): boolean {
  const missing = [source, target].find((id) => !nodes.has(id));
  if (missing === undefined) return true;
  report.error(
    'graph:dangling-edge',
    'an edge ends at a node that does not exist',
    { file, path: key },
    { actual: missing },
  );
  return false;
}

/** Protected people are never linked across sources. */
function checkNobodyProtected(graph: AttestGraph, file: string, report: Report): void {
  graph.forEachEdge((key, _, source, target) => {
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
  });
}
