import {
  NODE_SCHEMAS,
  type NodeAttributes,
  type NodeRow,
  SerializedGraph,
} from '../model/graph.ts';
import type { Report } from '../model/problem.ts';
import { type Flaw, parseBySchema } from '../model/zod-issues.ts';
import { type AttestGraph, createGraph, edgeRows, nodeRows } from './attest-graph.ts';
import type { Facts } from './facts.ts';
import { fileOf, sectionsOf } from './row-lines.ts';

/** A graph of these facts, added in the order of their ids. Endpoints must exist, ids be unique. */
export function graphOf({ nodes, edges }: Facts): AttestGraph {
  const graph = createGraph();
  for (const { key, attributes } of byKey(nodes)) graph.addNode(key, attributes);
  for (const { key, source, target, attributes } of byKey(edges)) {
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  return graph;
}

/** graphology's own serialisation: nodes, edges and their attributes sorted, so same graph, same bytes. */
export const serializeGraph = (graph: AttestGraph): string =>
  fileOf(sectionsOf({ nodes: nodeRows(graph), edges: edgeRows(graph) }));

/** The graph that `serializeGraph` wrote; null, with every problem in the report, where it is not one. */
export function parseGraph(json: string, file: string, report: Report): AttestGraph | null {
  const before = report.errors;
  const serialized = parseSerialized(json, file, report);
  if (!serialized) return null;
  const nodes = serialized.nodes.flatMap((row) => parseNode(row, file, report) ?? []);
  if (report.errors > before) return null;
  const keys = new Set<string>();
  for (const { key } of [...serialized.nodes, ...serialized.edges]) {
    if (keys.has(key))
      report.error('graph:duplicate-id', 'two items share an id', { file, path: key });
    keys.add(key);
  }
  for (const { key, source, target } of serialized.edges) {
    for (const end of [source, target]) {
      if (!keys.has(end)) {
        report.error(
          'graph:dangling-edge',
          'an edge ends at a node that does not exist',
          { file, path: key },
          { actual: end },
        );
      }
    }
  }
  return report.errors > before ? null : graphOf({ nodes, edges: serialized.edges });
}

function parseSerialized(json: string, file: string, report: Report): SerializedGraph | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    report.error('graph:not-json', 'this is not JSON', { file }, { actual: String(error) });
    return null;
  }
  const { data, flaws } = parseBySchema(SerializedGraph, value);
  addFlaws(flaws ?? [], file, [], report);
  return data;
}

function parseNode(
  row: SerializedGraph['nodes'][number],
  file: string,
  report: Report,
): NodeRow | null {
  const { label, ...properties } = row.attributes;
  const { data, flaws } = parseBySchema(NODE_SCHEMAS[label], properties);
  addFlaws(flaws ?? [], file, [row.key], report);
  return data && { key: row.key, attributes: { label, ...data } as NodeAttributes };
}

function addFlaws(flaws: readonly Flaw[], file: string, at: string[], report: Report): void {
  for (const { path, reason, expected } of flaws) {
    const place = { file, path: [...at, ...path].join('.') };
    report.error('graph:schema', reason, place, expected ? { expected } : {});
  }
}

const byKey = <T extends { key: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
