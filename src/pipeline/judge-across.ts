import { gazetteer } from '../coders/offline/lexicon/gazetteer.ts';
import { mergeFacts } from '../graph/facts.ts';
import { lineOfEdge, sourceOfEdge } from '../graph/row-lines.ts';
import type { EdgeRow } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import { sha256, sourceOfEdgeId, sourceOfNode } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { reviewAcross } from '../resolve/decisions/apply-reviews.ts';
import { reportUnjudged } from '../resolve/decisions/report-unjudged.ts';
import type { Review } from '../resolve/decisions/settle-reviews.ts';
import type { PairDecisions } from '../resolve/entities/resolve-entities.ts';
import type { resolveAcross } from '../resolve/resolve-across.ts';
import { checkJudged } from './check-judged.ts';
import { type Across, type AcrossPart, acrossPart } from './state/across-files.ts';
import type { JudgedMemory } from './state/judged-memory.ts';
import { type Earlier, findFresh } from './state/last-build.ts';
import type { Built } from './state/part-entry.ts';

export interface JudgeOptions {
  readonly resolve: typeof resolveAcross;
  readonly decisions: PairDecisions;
  /** What reviewers decided about relationships across sources, by id. */
  readonly reviews: ReadonlyMap<string, Review>;
  readonly earlier: Earlier | null;
  /** The folder of the parts. */
  readonly parts: string;
}

export interface JudgedAcross extends JudgedMemory {
  readonly across: Across;
}

/**
 * All judgements across sources, each held against what it rests on. One that does not hold is reported
 * and left out. Of a source whose judgements rest on what they rested on in the last build, its
 * relationships are taken over from there.
 */
export function judgeAcross(
  all: readonly Built[],
  { resolve, decisions, reviews, earlier, parts }: JudgeOptions,
  report: Report,
): JudgedAcross {
  const held = all.map(({ entry: { source, hash }, outline, details }) => ({
    source,
    hash,
    outline,
    details,
  }));
  const judged = resolve(held, {
    decisions,
    gazetteer: gazetteer(),
    earlier: earlier?.judged?.memory ?? null,
  });
  const decided = decidedSources(decisions, reviews);
  const bases = withReviews(judged.bases, reviews);
  const open = new Set(
    [...bases.keys()].filter(
      // What is decided is reported on at each build.
      (source) => decided.has(source) || earlier?.judged?.bases.get(source) !== bases.get(source),
    ),
  );
  const made = judged.edgesFrom(open);
  reportUnjudged(decisions, made, report);
  const edges = reviewAcross(made, reviews, report);
  const own = groupBy(mergeFacts([{ nodes: [], edges }]).edges, sourceOfEdge);
  const fresh = findFresh(own, all, earlier);
  const sound = new Set(checkJudged(fresh, all, parts, report));
  const refused = new Set(fresh.filter((edge) => !sound.has(edge)));
  const across = new Map(
    held.flatMap(({ source }) => {
      const kept = (own.get(source) ?? []).filter((edge) => !refused.has(edge));
      const part = open.has(source) ? partOf(kept) : earlier?.partOf(source);
      return part ? [[source, part] as const] : [];
    }),
  );
  for (const edge of refused) bases.delete(sourceOfEdge(edge));
  return { across, bases, memory: judged.memory };
}

function partOf(edges: readonly EdgeRow[]): AcrossPart | null {
  if (edges.length === 0) return null;
  const sorted = [...edges].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return acrossPart(sorted.map(lineOfEdge));
}

/** What a reviewer decided about a relationship, it rests on too. */
function withReviews(
  bases: ReadonlyMap<string, string>,
  reviews: ReadonlyMap<string, Review>,
): Map<string, string> {
  const all = new Map(bases);
  for (const [id, review] of reviews) {
    const source = sourceOfEdgeId(id);
    const basis = all.get(source);
    if (basis !== undefined) all.set(source, sha256(`${basis} ${id} ${JSON.stringify(review)}`));
  }
  return all;
}

/** Where what was decided begins, or may. */
const decidedSources = (
  { same, different, unsure }: PairDecisions,
  reviews: ReadonlyMap<string, Review>,
): Set<string> =>
  new Set([
    ...[...same, ...different, ...unsure].flatMap(({ a, b }) => [a, b].map(sourceOfNode)),
    ...[...reviews.keys()].map(sourceOfEdgeId),
  ]);
