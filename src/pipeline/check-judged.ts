import { checkAcross } from '../graph/check-across.ts';
import { mergeFacts } from '../graph/facts.ts';
import { lineOfEdge, nodeIdOnLine, sourceOfEdge } from '../graph/row-lines.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import type { BuiltArticle } from './input-result.ts';
import { linesOf, readSections } from './parts/read-part.ts';
import type { LastBuild } from './state/last-build.ts';
import type { PartEntry } from './state/part-entry.ts';

interface CheckOptions {
  readonly articles: readonly BuiltArticle[];
  readonly lastBuild: LastBuild;
  /** Folder of the parts. */
  readonly parts: string;
}

export interface CheckedEdges {
  /** Sound edges by the source they start in. */
  readonly bySource: ReadonlyMap<SourceId, readonly EdgeRow[]>;
  /** Sources with at least one edge that failed. */
  readonly refused: ReadonlySet<SourceId>;
}

/** Drops judgements that do not hold against the facts they name, and reports why. */
export function checkJudged(
  edges: readonly EdgeRow[],
  { articles, lastBuild, parts }: CheckOptions,
  report: Report,
): CheckedEdges {
  const bySource = groupBy(mergeFacts([{ nodes: [], edges }]).edges, sourceOfEdge);
  const open = edgesToRecheck(bySource, articles, lastBuild);
  const sound = new Set(soundEdges(open, articles, parts, report));
  const refused = new Set(open.filter((edge) => !sound.has(edge)));
  for (const source of new Set([...refused].map(sourceOfEdge)))
    bySource.set(
      source,
      (bySource.get(source) ?? []).filter((edge) => !refused.has(edge)),
    );
  return { bySource, refused: new Set([...refused].map(sourceOfEdge)) };
}

/** Edges that are new or whose sources changed. The last build checked the others. */
function edgesToRecheck(
  bySource: ReadonlyMap<SourceId, readonly EdgeRow[]>,
  articles: readonly BuiltArticle[],
  { hashes, acrossFrom }: LastBuild,
): EdgeRow[] {
  const changed = new Set(
    articles.flatMap(({ entry: { source, hash } }) =>
      hashes.get(source) === hash ? [] : [source],
    ),
  );
  return [...bySource].flatMap(([source, edges]) => {
    const checked = new Set(acrossFrom(source)?.lines());
    return edges.filter(
      (edge) =>
        edge.attributes.sources.some((one) => changed.has(one)) || !checked.has(lineOfEdge(edge)),
    );
  });
}

/** Edges checked at once: those of 10,000 articles in one graph would take a gigabyte. */
const PORTION = 5_000;

function soundEdges(
  edges: readonly EdgeRow[],
  articles: readonly BuiltArticle[],
  parts: string,
  report: Report,
): EdgeRow[] {
  const lines = readNodeLines(edges, articles, parts);
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

const namesOf = ({ source, target, attributes }: EdgeRow): NodeId[] => [
  source,
  target,
  ...attributes.evidence,
];

/** Serialized nodes that the edges name, by id. Each part is read once. */
function readNodeLines(
  edges: readonly EdgeRow[],
  articles: readonly BuiltArticle[],
  parts: string,
): Map<NodeId, Buffer> {
  const wanted = groupBy([...new Set(edges.flatMap(namesOf))], sourceOfNode);
  const entries = new Map<SourceId, PartEntry>(articles.map(({ entry }) => [entry.source, entry]));
  const lines = new Map<NodeId, Buffer>();
  for (const [source, ids] of wanted) {
    const entry = entries.get(source);
    if (!entry) continue;
    const own = linesOf(readSections(parts, entry).nodes);
    const byKey = new Map(own.map((line) => [nodeIdOnLine(line), line]));
    for (const id of ids) {
      const line = byKey.get(id);
      // A slice of a string keeps the whole string in memory; a buffer does not.
      if (line) lines.set(id, Buffer.from(line));
    }
  }
  return lines;
}
