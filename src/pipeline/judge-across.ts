import { gazetteer } from '../coders/offline/lexicon/gazetteer.ts';
import type { EdgeRow } from '../model/graph.ts';
import { sha256, sourceOfEdgeId, sourceOfNode } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { reportUnjudged } from '../resolve/decisions/report-unjudged.ts';
import type { Review } from '../resolve/decisions/settle-reviews.ts';
import type { PairDecisions } from '../resolve/entities/resolve-entities.ts';
import type { resolveAcross } from '../resolve/resolve-across.ts';
import type { BuiltArticle } from './input-result.ts';
import type { LastBuild } from './state/last-build.ts';
import type { ResolverMemory } from './state/resolver-memory.ts';

interface JudgeOptions {
  readonly resolve: typeof resolveAcross;
  readonly decisions: PairDecisions;
  /** What reviewers decided about relationships across sources, by id. */
  readonly reviews: ReadonlyMap<string, Review>;
  readonly lastBuild: LastBuild;
}

export interface JudgedAcross {
  /** Sources whose relationships across may be others than those of the last build. */
  readonly changed: ReadonlySet<string>;
  /** All relationships across that begin at these. */
  readonly edges: readonly EdgeRow[];
  readonly memory: ResolverMemory;
}

/** Judgements across sources, made only where what they are made of differs from the last build. */
export function judgeAcross(
  articles: readonly BuiltArticle[],
  { resolve, decisions, reviews, lastBuild: { memory } }: JudgeOptions,
  report: Report,
): JudgedAcross {
  const resolved = resolve(
    articles.map(({ entry: { source, hash }, outline, details }) => ({
      source,
      hash,
      outline,
      details,
    })),
    { decisions, gazetteer: gazetteer(), earlier: memory?.events ?? null },
  );
  const dependencyHashes = withReviews(resolved.dependencyHashes, reviews);
  const decided = decidedSources(decisions, reviews);
  const changed = new Set(
    [...dependencyHashes].flatMap(([source, hash]) =>
      // What is decided is reported on at each build.
      decided.has(source) || memory?.dependencyHashes.get(source) !== hash ? [source] : [],
    ),
  );
  const edges = resolved.edgesFrom(changed);
  reportUnjudged(decisions, edges, report);
  return { changed, edges, memory: { dependencyHashes, events: resolved.memory } };
}

/** A relationship also depends on what a reviewer decided about it. */
function withReviews(
  hashes: ReadonlyMap<string, string>,
  reviews: ReadonlyMap<string, Review>,
): Map<string, string> {
  const all = new Map(hashes);
  for (const [id, review] of reviews) {
    const source = sourceOfEdgeId(id);
    const hash = all.get(source);
    if (hash !== undefined) all.set(source, sha256(`${hash} ${id} ${JSON.stringify(review)}`));
  }
  return all;
}

/** Sources at which a relationship that somebody decided about begins, or may begin. */
const decidedSources = (
  { same, different, unsure }: PairDecisions,
  reviews: ReadonlyMap<string, Review>,
): Set<string> =>
  new Set([
    ...[...same, ...different, ...unsure].flatMap(({ a, b }) => [a, b].map(sourceOfNode)),
    ...[...reviews.keys()].map(sourceOfEdgeId),
  ]);
