import { checkAcross } from '../graph/check-across.ts';
import { keyOnLine } from '../graph/row-lines.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import { sourceOfNode } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { linesOf, readSections } from './parts/read-part.ts';
import type { Built, Entry } from './state/part-entry.ts';

/** Relationships that are held against their facts at once: those of 10,000 articles as one graph fill a gigabyte. */
const PORTION = 5_000;

/** Judgements that hold against the parts that they name, in their order; what is wrong with the others is reported. */
export function checkJudged(
  edges: readonly EdgeRow[],
  all: readonly Built[],
  parts: string,
  report: Report,
): EdgeRow[] {
  const lines = readNodeLines(edges, all, parts);
  const sound: EdgeRow[] = [];
  for (let at = 0; at < edges.length; at += PORTION) {
    const portion = edges.slice(at, at + PORTION);
    const nodes = new Map(
      portion.flatMap(namesOf).flatMap((id) => {
        const line = lines.get(id);
        return line ? [[id, JSON.parse(line.toString()) as NodeRow] as const] : [];
      }),
    );
    sound.push(...checkAcross(portion, nodes, 'graph', report));
  }
  return sound;
}

const namesOf = ({ source, target, attributes }: EdgeRow): string[] => [
  source,
  target,
  ...attributes.evidence,
];

/** The lines of the nodes that they name, out of the parts that have them, each part read once. */
function readNodeLines(
  edges: readonly EdgeRow[],
  all: readonly Built[],
  parts: string,
): Map<string, Buffer> {
  const wanted = new Map<string, Set<string>>();
  for (const id of edges.flatMap(namesOf)) {
    const ofSource = wanted.get(sourceOfNode(id));
    if (ofSource) ofSource.add(id);
    else wanted.set(sourceOfNode(id), new Set([id]));
  }
  const entries = new Map<string, Entry>(all.map(({ entry }) => [entry.source, entry]));
  const lines = new Map<string, Buffer>();
  for (const [source, ids] of wanted) {
    const entry = entries.get(source);
    if (!entry) continue;
    const own = linesOf(readSections(parts, entry).nodes);
    const byKey = new Map(own.map((line) => [keyOnLine(line), line]));
    for (const id of ids) {
      const line = byKey.get(id);
      // As bytes: a piece of a text keeps all of it in memory.
      if (line) lines.set(id, Buffer.from(line));
    }
  }
  return lines;
}
