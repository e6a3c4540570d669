import { z } from 'zod';
import { byText } from '../model/by-text.ts';
import {
  EdgeAttributes,
  type EdgeRow,
  NODE_SCHEMAS,
  type NodeAttributes,
  type NodeRow,
  SerializedGraph,
} from '../model/graph.ts';
import type { FactId } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { type Flaw, parseBySchema } from '../model/zod-issues.ts';
import { DEEPEST, isNestedTooDeep } from '../text/nesting.ts';
import { type AttestGraph, createGraph, edgeRows, nodeRows } from './attest-graph.ts';
import type { Facts } from './facts.ts';
import { fileOf, sectionsOf } from './row-lines.ts';

/** Builds a graph, adding facts in the order of their ids. Ends must exist and ids be unique. */
export function graphOf({ nodes, edges }: Facts): AttestGraph {
  const graph = createGraph();
  for (const { key, attributes } of byKey(nodes)) graph.addNode(key, attributes);
  for (const { key, source, target, attributes } of byKey(edges)) {
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  return graph;
}

/** graphology's own serialisation, sorted, so that equal graphs give equal bytes. */
export const serializeGraph = (graph: AttestGraph): string =>
  fileOf(sectionsOf({ nodes: nodeRows(graph), edges: edgeRows(graph) }));

/**
 * Parses a graph that `serializeGraph` wrote; if it is not one, returns null and reports every
 * problem.
 */
export function parseGraph(json: string, file: string, report: Report): AttestGraph | null {
  const before = report.errors;
  const value = parseJson(json, file, report);
  if (value === undefined) return null;
  const { data } = parseBySchema(SerializedGraph, value);
  const rows = data ?? parseRows(value, file, report);
  if (!rows) return null;
  const nodes = rows.nodes.flatMap((row) => parseNode(row, file, report) ?? []);
  checkKeys(rows, file, report);
  return data && report.errors === before ? graphOf({ nodes, edges: data.edges }) : null;
}

function parseJson(json: string, file: string, report: Report): unknown {
  try {
    if (isNestedTooDeep(json)) throw new Error(`nested more than ${DEEPEST} levels deep`);
    return JSON.parse(json);
  } catch (error) {
    report.error('graph:not-json', 'this is not JSON', { file }, { actual: String(error) });
    return undefined;
  }
}

const Rows = SerializedGraph.extend({
  edges: z.array(SerializedGraph.shape.edges.element.extend({ attributes: z.looseObject({}) })),
});
type Rows = z.infer<typeof Rows>;

/** For an invalid graph: reports what is wrong with its frame and, by id, with each edge. */
function parseRows(value: unknown, file: string, report: Report): Rows | null {
  const { data, flaws } = parseBySchema(Rows, value);
  addFlaws(flaws ?? [], file, [], report);
  for (const { key, attributes } of data?.edges ?? [])
    addFlaws(parseBySchema(EdgeAttributes, attributes).flaws ?? [], file, [key], report);
  return data;
}

function checkKeys({ nodes, edges }: Pick<Rows, 'nodes' | 'edges'>, file: string, report: Report) {
  const keys = new Set<FactId>();
  for (const { key } of [...nodes, ...edges]) {
    if (keys.has(key))
      report.error('graph:duplicate-id', 'two items share an id', { file, path: key });
    keys.add(key);
  }
  for (const { key, source, target } of edges) {
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
}

function parseNode(row: Rows['nodes'][number], file: string, report: Report): NodeRow | null {
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

const byKey = <T extends NodeRow | EdgeRow>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => byText(a.key, b.key));
