import { checkAcross } from '../../graph/check-across.ts';
import { mergeFacts } from '../../graph/facts.ts';
import { keyOnLine, lineOfEdge, sourceOfEdge } from '../../graph/row-lines.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { sourceOfNode } from '../../model/ids.ts';
import { createReport, type Report } from '../../model/problem.ts';
import type { AcrossStep } from './across-step.ts';
import type { Built, Entry } from './entry.ts';
import { linesOf, readSections } from './read-part.ts';

/** Lines of relationships across sources, by the source at which they begin; sorted. */
export type AcrossLines = ReadonlyMap<string, readonly string[]>;

/**
 * All judgements across sources, each held against what it rests on. One that does not hold is
 * reported and left out.
 */
export function judgeAcross(
  all: readonly Built[],
  steps: readonly AcrossStep[],
  parts: string,
  report: Report,
): AcrossLines {
  const edges = steps.flatMap((step) =>
    step.judge(new Map(all.map(({ entry, records }) => [entry.source, records[step.name] ?? []]))),
  );
  if (edges.length === 0) return new Map();
  const merged = [...mergeFacts([{ nodes: [], edges }]).edges].sort(byPlace);
  const nodes = readNodes(merged, all, parts);
  const lines = new Map<string, string[]>();
  for (const edge of merged) {
    const own = createReport();
    checkAcross(edge, (id) => nodes.get(id), 'graph', own);
    for (const problem of own.problems) report.add(problem);
    if (own.errors > 0) continue;
    const source = sourceOfEdge(edge);
    const earlier = lines.get(source);
    if (earlier) earlier.push(lineOfEdge(edge));
    else lines.set(source, [lineOfEdge(edge)]);
  }
  return lines;
}

/** The nodes that judgements name, out of the parts that have them, each part read once. */
function readNodes(
  edges: readonly EdgeRow[],
  all: readonly Built[],
  parts: string,
): Map<string, NodeRow> {
  const wanted = new Map<string, Set<string>>();
  for (const { source, target, attributes } of edges) {
    for (const id of [source, target, ...attributes.evidence]) {
      const ofSource = wanted.get(sourceOfNode(id));
      if (ofSource) ofSource.add(id);
      else wanted.set(sourceOfNode(id), new Set([id]));
    }
  }
  const entries = new Map<string, Entry>(all.map(({ entry }) => [entry.source, entry]));
  const nodes = new Map<string, NodeRow>();
  for (const [source, ids] of wanted) {
    const entry = entries.get(source);
    if (!entry) continue;
    for (const line of linesOf(readSections(parts, entry).nodes)) {
      const key = keyOnLine(line);
      if (ids.has(key)) nodes.set(key, JSON.parse(line) as NodeRow);
    }
  }
  return nodes;
}

const byPlace = (a: EdgeRow, b: EdgeRow): number =>
  compare(sourceOfEdge(a), sourceOfEdge(b)) || compare(a.key, b.key);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
