import { checkAcross } from '../../graph/check-across.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import type { Parts } from '../../graph/parts.ts';
import { graphOf } from '../../graph/serialize.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { type NodeId, sourceOfNode } from '../../model/ids.ts';
import { createReport, type Problem, type Report } from '../../model/problem.ts';

/**
 * Checks every invariant of a graph part by part: first each part alone, then the edges that join
 * two.
 */
export function checkParts(parts: Parts, file: string, report: Report): void {
  const joining: EdgeRow[] = [];
  const unused: Problem[] = [];
  for (const source of parts.all.keys()) {
    const { nodes, edges } = parts.read(source);
    const own = edges.filter(({ target }) => sourceOfNode(target) === source);
    joining.push(...edges.filter(({ target }) => sourceOfNode(target) !== source));
    const keys = new Set(nodes.map(({ key }) => key));
    const dangling = own.filter((edge) => !keys.has(edge.source) || !keys.has(edge.target));
    for (const { key } of dangling)
      report.error('graph:dangling-edge', 'an edge ends at a node that does not exist', {
        file,
        path: key,
      });
    if (dangling.length > 0) continue;
    const alone = createReport();
    checkGraph(graphOf({ nodes, edges: own }), file, alone);
    for (const problem of alone.problems)
      if (problem.rule === 'graph:orphan') unused.push(problem);
      else report.add(problem);
  }
  // What nothing in a part uses may be evidence of what joins two.
  const evidence = new Set<string>(joining.flatMap(({ attributes }) => attributes.evidence));
  for (const problem of unused) if (!evidence.has(problem.place.path ?? '')) report.add(problem);
  const nodes = nodesNamedBy(joining, parts);
  checkAcross(joining, nodes, file, report);
}

function nodesNamedBy(edges: readonly EdgeRow[], parts: Parts): Map<NodeId, NodeRow> {
  const wanted = new Set<NodeId>(
    edges.flatMap(({ source, target, attributes }) => [source, target, ...attributes.evidence]),
  );
  const nodes = new Map<NodeId, NodeRow>();
  for (const source of new Set([...wanted].map(sourceOfNode))) {
    for (const row of parts.read(source).nodes) if (wanted.has(row.key)) nodes.set(row.key, row);
  }
  return nodes;
}
