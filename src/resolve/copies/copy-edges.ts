import { RESOLVER } from '../../model/coders.ts';
import type { EdgeRow } from '../../model/graph.ts';
import { edgeId, type SourceId } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import type { Copy } from './find-copies.ts';

/** Copies as relationships; the evidence is the longest passage found in both. */
export function copyEdges(
  copies: readonly Copy[],
  passagesOf: (source: SourceId) => readonly Evidence[],
): EdgeRow[] {
  return copies.flatMap(({ copy, original, share, credited }) => {
    const quotes = new Map(
      passagesOf(original.source).map(({ mention, quote }) => [quote, mention]),
    );
    const own = passagesOf(copy.source);
    const passage = own.find(({ quote }) => quotes.has(quote)) ?? own[0];
    if (!passage) return [];
    const other = quotes.get(passage.quote);
    return {
      key: edgeId('COPIES', copy.article, original.article),
      source: copy.article,
      target: original.article,
      attributes: {
        type: 'COPIES',
        evidence: [passage.mention, ...(other ? [other] : [])],
        quote: passage.quote,
        coder: RESOLVER,
        confidence: credited ? 1 : share,
        sources: [copy.source, original.source].sort(),
        rule: 'copies',
        share,
        credited,
      },
    };
  });
}
