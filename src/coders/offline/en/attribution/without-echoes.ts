import { groupBy } from '../../../../model/group-by.ts';
import type { Span } from '../../../../model/span.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/**
 * "Nine men were reportedly shot, residents said", "The group was found to hold prisoners, according
 * to the report": what is told by nobody named is told by whoever the same sentence names at its end.
 */
export const withoutEchoes = ({ tokens }: Reader, drafts: readonly Draft[]): readonly Draft[] => {
  const sentenceOf = ({ at }: Draft): number => tokens[at]?.sentence ?? -1;
  const named = groupBy(
    drafts.filter(({ source, quotes }) => source.length > 0 && quotes.length === 0),
    sentenceOf,
  );
  return drafts.filter(
    (draft) =>
      !isNobodys(draft) ||
      !(named.get(sentenceOf(draft)) ?? []).some((other) => tellsAll(other, draft)),
  );
};

const isNobodys = ({ source, cue, hedged, quotes }: Draft): boolean =>
  source.length === 0 && cue.length > 0 && hedged && quotes.length === 0;

/** Whether a later cue has the cue of a draft in its content. */
const tellsAll = ({ at, content }: Draft, nobodys: Draft): boolean =>
  at > nobodys.at && nobodys.cue.every((span) => content.some((own) => holds(own, span)));

const holds = ([start, end]: Span, [from, to]: Span): boolean => start <= from && to <= end;
