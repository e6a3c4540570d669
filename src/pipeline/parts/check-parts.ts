import { checkAcross } from '../../graph/check-across.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import { isJoining, type Parts } from '../../graph/parts.ts';
import { graphOf } from '../../graph/serialize.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import { createReport, type Problem, type Report } from '../../model/problem.ts';

/**
 * Checks every invariant of a graph part by part: first each part alone, then the edges that join
 * two. Of these only the ids are in memory together, and little of the nodes that they name.
 */
export function checkParts(parts: Parts, file: string, report: Report): void {
  const joined = new Set<SourceId>();
  const [ends, evidence] = [new Set<NodeId>(), new Set<NodeId>()];
  const unused: Problem[] = [];
  for (const source of parts.all.keys()) {
    const { nodes, edges } = parts.read(source);
    for (const edge of edges.filter(isJoining)) {
      joined.add(source);
      for (const end of [edge.source, edge.target]) ends.add(end);
      for (const mention of edge.attributes.evidence) evidence.add(mention);
    }
    for (const problem of problemsAlone(nodes, edges, file))
      if (problem.rule === 'graph:orphan') unused.push(problem);
      else report.add(problem);
  }
  // What nothing in a part uses may be evidence of what joins two.
  const used: ReadonlySet<string> = evidence;
  for (const problem of unused) if (!used.has(problem.place.path ?? '')) report.add(problem);
  const nodes = nodesNamed(new Set([...ends, ...evidence]), parts);
  for (const source of joined)
    checkAcross(parts.read(source).edges.filter(isJoining), nodes, file, report);
}

function problemsAlone(
  nodes: readonly NodeRow[],
  edges: readonly EdgeRow[],
  file: string,
): readonly Problem[] {
  const report = createReport();
  const own = edges.filter((edge) => !isJoining(edge));
  const keys = new Set(nodes.map(({ key }) => key));
  const dangling = own.filter((edge) => !keys.has(edge.source) || !keys.has(edge.target));
  for (const { key } of dangling)
    report.error('graph:dangling-edge', 'an edge ends at a node that does not exist', {
      file,
      path: key,
    });
  if (dangling.length === 0) checkGraph(graphOf({ nodes, edges: own }), file, report);
  return report.problems;
}

/** What a check of relationships looks at: there may be very many of these nodes. */
const LOOKED_AT: ReadonlySet<string> = new Set(['label', 'quote', 'protected']);

function nodesNamed(wanted: ReadonlySet<NodeId>, parts: Parts): Map<NodeId, NodeRow> {
  const nodes = new Map<NodeId, NodeRow>();
  for (const source of new Set([...wanted].map(sourceOfNode)))
    for (const { key, attributes } of parts.read(source).nodes) {
      if (!wanted.has(key)) continue;
      const few = Object.entries(attributes).filter(([name]) => LOOKED_AT.has(name));
      nodes.set(key, { key, attributes: Object.fromEntries(few) } as unknown as NodeRow);
    }
  return nodes;
}
