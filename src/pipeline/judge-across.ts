import type { EdgeRow } from '../model/graph.ts';
import { type EdgeId, type SourceId, sha256, sourceOfEdgeId, sourceOfNode } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { reportUnjudged } from '../resolve/decisions/report-unjudged.ts';
import type { Review } from '../resolve/decisions/settle-reviews.ts';
import type { PairDecisions } from '../resolve/entities/resolve-entities.ts';
import type { resolveAcross } from '../resolve/resolve-across.ts';
import { gazetteer } from '../text/names/gazetteer.ts';
import type { BuiltArticle } from './input-result.ts';
import type { LastBuild } from './state/last-build.ts';
import type { ResolverMemory } from './state/resolver-memory.ts';

interface JudgeOptions {
  readonly resolve: typeof resolveAcross;
  readonly decisions: PairDecisions;
  /** Reviewers' decisions about relationships between sources, by relationship id. */
  readonly reviews: ReadonlyMap<EdgeId, Review>;
  readonly lastBuild: LastBuild;
}

export interface JudgedAcross {
  /** Sources whose outgoing relationships may differ from the last build's. */
  readonly changed: ReadonlySet<SourceId>;
  /** All relationships to other sources that start in these. */
  readonly edges: readonly EdgeRow[];
  readonly memory: ResolverMemory;
}

/** Judges relationships between sources, but only where their inputs differ from the last build. */
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
    { decisions, gazetteer: gazetteer(), earlier: memory?.compared ?? null },
  );
  const dependencyHashes = withReviews(resolved.dependencyHashes, reviews);
  const decided = decidedSources(decisions, reviews);
  const changed = new Set(
    [...dependencyHashes].flatMap(([source, hash]) =>
      // Decisions are reported on in every build.
      decided.has(source) || memory?.dependencyHashes.get(source) !== hash ? [source] : [],
    ),
  );
  const edges = resolved.edgesFrom(changed);
  reportUnjudged(decisions, edges, report);
  return { changed, edges, memory: { dependencyHashes, compared: resolved.memory } };
}

/** A relationship also depends on a reviewer's decision about it. */
function withReviews(
  hashes: ReadonlyMap<SourceId, string>,
  reviews: ReadonlyMap<EdgeId, Review>,
): Map<SourceId, string> {
  const all = new Map(hashes);
  for (const [id, review] of reviews) {
    const source = sourceOfEdgeId(id);
    const hash = all.get(source);
    if (hash !== undefined) all.set(source, sha256(`${hash} ${id} ${JSON.stringify(review)}`));
  }
  return all;
}

/** Sources in which a relationship with a decision starts, or may start. */
const decidedSources = (
  { same, different, unsure }: PairDecisions,
  reviews: ReadonlyMap<EdgeId, Review>,
): Set<SourceId> =>
  new Set([
    ...[...same, ...different, ...unsure].flatMap(({ a, b }) => [a, b].map(sourceOfNode)),
    ...[...reviews.keys()].map(sourceOfEdgeId),
  ]);
