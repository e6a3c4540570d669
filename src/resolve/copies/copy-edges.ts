import { RESOLVER } from '../../model/coders.ts';
import type { EdgeRow } from '../../model/graph.ts';
import { edgeId, type SourceId } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import type { Copy } from './find-copies.ts';

type PassagesOf = (source: SourceId) => readonly Evidence[];

/** Copies as relationships; the evidence is the longest passage found in both. */
export const copyEdges = (copies: readonly Copy[], passagesOf: PassagesOf): EdgeRow[] =>
  copies.flatMap((one) => {
    const { copy, original, share, credited } = one;
    const attributes = attributesOf(one, passagesOf);
    return attributes === null
      ? []
      : {
          key: edgeId('COPIES', copy.article, original.article),
          source: copy.article,
          target: original.article,
          attributes: {
            ...attributes,
            type: 'COPIES',
            confidence: credited ? 1 : share,
            rule: 'copies',
            credited,
          },
        };
  });

/** Proposals of the same. */
export const editedEdges = (edited: readonly Copy[], passagesOf: PassagesOf): EdgeRow[] =>
  edited.flatMap((one) => {
    const { copy, original, share } = one;
    const attributes = attributesOf(one, passagesOf);
    return attributes === null
      ? []
      : {
          key: edgeId('MAYBE_COPIES', copy.article, original.article),
          source: copy.article,
          target: original.article,
          attributes: {
            ...attributes,
            type: 'MAYBE_COPIES',
            confidence: share,
            rule: 'edited-copies',
          },
        };
  });

function attributesOf({ copy, original, share }: Copy, passagesOf: PassagesOf) {
  const quotes = new Map(passagesOf(original.source).map(({ mention, quote }) => [quote, mention]));
  const own = passagesOf(copy.source);
  const passage = own.find(({ quote }) => quotes.has(quote)) ?? own[0];
  if (!passage) return null;
  const other = quotes.get(passage.quote);
  return {
    evidence: [passage.mention, ...(other ? [other] : [])],
    quote: passage.quote,
    coder: RESOLVER,
    sources: [copy.source, original.source].sort(),
    share,
  };
}
