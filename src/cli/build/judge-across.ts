import { checkAcross } from '../../graph/check-across.ts';
import { mergeFacts } from '../../graph/facts.ts';
import { keyOnLine, lineOfEdge, sourceOfEdge } from '../../graph/row-lines.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { sourceOfNode } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import { reviewAcross } from '../../resolve/decisions/apply-reviews.ts';
import { reportUnjudged } from '../../resolve/decisions/report-unjudged.ts';
import type { Review } from '../../resolve/decisions/settle-decisions.ts';
import type { PairDecisions } from '../../resolve/entities/resolve-entities.ts';
import type { AcrossStep } from './across-step.ts';
import type { Built, Entry } from './entry.ts';
import { linesOf, readSections } from './read-part.ts';

/** Lines of relationships across sources, by the source at which they begin; sorted. */
export type AcrossLines = ReadonlyMap<string, readonly string[]>;

/** What the build before this one judged. */
export interface Earlier {
  readonly lines: ReadonlySet<string>;
  /** Of the parts it was made of, by source. */
  readonly hashes: ReadonlyMap<string, string>;
}

export interface JudgeOptions {
  readonly steps: readonly AcrossStep[];
  readonly decisions: PairDecisions;
  /** What reviewers decided about relationships across sources, by id. */
  readonly reviews: ReadonlyMap<string, Review>;
  readonly earlier: Earlier | null;
  /** The folder of the parts. */
  readonly parts: string;
}

/**
 * All judgements across sources, each held against what it rests on. One that does not hold is
 * reported and left out.
 */
export function judgeAcross(
  all: readonly Built[],
  { steps, decisions, reviews, earlier, parts }: JudgeOptions,
  report: Report,
): AcrossLines {
  const judged = steps.flatMap((step) =>
    step.judge(
      new Map(all.map(({ entry, records }) => [entry.source, records[step.name] ?? []])),
      decisions,
    ),
  );
  reportUnjudged(decisions, judged, report);
  const edges = reviewAcross(judged, reviews, report);
  if (edges.length === 0) return new Map();
  const merged = [...mergeFacts([{ nodes: [], edges }]).edges]
    .sort(byPlace)
    .map((edge) => ({ edge, line: lineOfEdge(edge) }));
  const isKnown = knownBefore(all, earlier);
  const fresh = merged.filter((each) => !isKnown(each)).map(({ edge }) => edge);
  const asked = new Set(fresh);
  const sound = new Set(checkAcross(fresh, readNodes(fresh, all, parts), 'graph', report));
  const isRefused = (edge: EdgeRow): boolean => asked.has(edge) && !sound.has(edge);
  const lines = new Map<string, string[]>();
  for (const { edge, line } of merged) {
    if (isRefused(edge)) continue;
    const source = sourceOfEdge(edge);
    const own = lines.get(source);
    if (own) own.push(line);
    else lines.set(source, [line]);
  }
  return lines;
}

/** Whether the last build made the same judgement of the same facts, and so found nothing wrong with it. */
function knownBefore(
  all: readonly Built[],
  earlier: Earlier | null,
): (judged: { edge: EdgeRow; line: string }) => boolean {
  if (!earlier) return () => false;
  const changed = new Set<string>(
    all.flatMap(({ entry: { source, hash } }) =>
      earlier.hashes.get(source) === hash ? [] : [source],
    ),
  );
  return ({ edge, line }) =>
    earlier.lines.has(line) && !edge.attributes.sources.some((source) => changed.has(source));
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
