import type { SourceId } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { NOT_THERE, type SourceDecisions } from '../resolve/decisions/by-source.ts';
import type { BuiltArticle } from './input-result.ts';

/** Warns of decisions about an article that is not there. They stay in their file. */
export function reportUnknown(
  decided: ReadonlyMap<SourceId, SourceDecisions>,
  articles: readonly BuiltArticle[],
  report: Report,
): void {
  const known = new Set(articles.map(({ entry }) => entry.source));
  for (const [source, { retracted, reviews }] of decided) {
    if (known.has(source)) continue;
    for (const path of [...(retracted ? [source] : []), ...reviews.map(([id]) => id)])
      report.warn('decision:unknown-id', NOT_THERE, { path });
  }
}
