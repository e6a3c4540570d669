import { mergeFacts } from '../../graph/facts.ts';
import { lineOfEdge, sourceOfEdge } from '../../graph/row-lines.ts';
import type { EdgeRow } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Report } from '../../model/problem.ts';
import { reviewAcross } from '../../resolve/decisions/apply-reviews.ts';
import { reportUnjudged } from '../../resolve/decisions/report-unjudged.ts';
import type { Review } from '../../resolve/decisions/settle-reviews.ts';
import type { PairDecisions } from '../../resolve/entities/resolve-entities.ts';
import { type Across, type AcrossPart, acrossPart } from './across-files.ts';
import type { AcrossStep } from './across-step.ts';
import { checkJudged } from './check-judged.ts';
import type { Built } from './entry.ts';

/** What the build before this one judged. */
export interface Earlier {
  /** Of the parts it was made of, by source. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Of the relationships across that begin at a source. */
  readonly acrossHashes: ReadonlyMap<string, string>;
  readonly linesOf: (source: string) => readonly string[];
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
): Across {
  const judged = steps.flatMap((step) =>
    step.judge(
      new Map(all.map(({ entry, records }) => [entry.source, records[step.name] ?? []])),
      decisions,
    ),
  );
  reportUnjudged(decisions, judged, report);
  const edges = reviewAcross(judged, reviews, report);
  if (edges.length === 0) return new Map();
  const across = linesBySource(mergeFacts([{ nodes: [], edges }]).edges);
  const fresh = findFresh(across, all, earlier);
  const sound = new Set(checkJudged(fresh, all, parts, report));
  const refused = new Set(fresh.filter((edge) => !sound.has(edge)));
  return new Map(
    across.flatMap(({ source, part, edges }) => {
      if (!edges.some((edge) => refused.has(edge))) return [[source, part] as const];
      const lines = part.lines.filter((_, at) => !refused.has(edges[at] as EdgeRow));
      return lines.length === 0 ? [] : [[source, acrossPart(lines)] as const];
    }),
  );
}

interface OfSource {
  readonly source: string;
  readonly part: AcrossPart;
  /** One a line. */
  readonly edges: readonly EdgeRow[];
}

const linesBySource = (edges: readonly EdgeRow[]): OfSource[] =>
  [...groupBy(edges, sourceOfEdge)]
    .sort(([a], [b]) => compare(a, b))
    .map(([source, own]) => {
      const sorted = own.sort((a, b) => compare(a.key, b.key));
      return { source, edges: sorted, part: acrossPart(sorted.map(lineOfEdge)) };
    });

/**
 * What has to be held against its facts: the last build made the other judgements too, of the same facts,
 * and found nothing wrong with them.
 */
function findFresh(
  across: readonly OfSource[],
  all: readonly Built[],
  earlier: Earlier | null,
): EdgeRow[] {
  if (!earlier) return across.flatMap(({ edges }) => edges);
  const changed = new Set<string>(
    all.flatMap(({ entry: { source, hash } }) =>
      earlier.hashes.get(source) === hash ? [] : [source],
    ),
  );
  const isTouched = ({ attributes }: EdgeRow): boolean =>
    attributes.sources.some((source) => changed.has(source));
  return across.flatMap(({ source, part, edges }) => {
    if (earlier.acrossHashes.get(source) === part.hash) return edges.filter(isTouched);
    const known = new Set(earlier.linesOf(source));
    return edges.filter((edge, at) => isTouched(edge) || !known.has(part.lines[at] ?? ''));
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
