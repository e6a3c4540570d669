import { betweenMentions } from './around.ts';
import type { MentionDraft, RelationDraft } from './draft.ts';
import { mentionWords } from './patterns.ts';
import type { Surface } from './surface.ts';

/** Which units are part of which, if the words say so and the sizes allow it. */
export function relateUnits(surface: Surface, mentions: readonly MentionDraft[]): RelationDraft[] {
  const units = mentions.filter(({ kind }) => kind === 'unit');
  return units.flatMap((first, at): RelationDraft[] => {
    const second = units.slice(at + 1, at + 4).find(({ start }) => start >= first.end);
    if (!second) return [];
    return relatePair(surface, first, second);
  });
}

/**
 * "3rd Battalion of the 128th Brigade", "3rd Battalion, 128th Brigade", "30th Brigade (2nd Army)".
 */
function relatePair(surface: Surface, first: MentionDraft, second: MentionDraft): RelationDraft[] {
  const { ranks } = surface.lexicon;
  // "the 3rd Brigade's 2nd Battalion"
  if (betweenMentions(surface, 'whole', first, second))
    return isNumbered(second) || second.form === 'name' ? relate(second, first, 0.8, ranks) : [];
  if (second.form !== 'name') return [];
  if (first.form === 'nominal')
    return betweenMentions(surface, 'unit-of', first, second)
      ? relate(first, second, 0.7, ranks)
      : [];
  if (!isNumbered(first)) return [];
  if (betweenMentions(surface, 'part-of', first, second)) return relate(first, second, 0.9, ranks);
  return betweenMentions(surface, 'part-beside', first, second)
    ? relate(first, second, 0.6, ranks)
    : [];
}

const isNumbered = ({ designation }: MentionDraft): boolean => designation?.number != null;

const isWider = ({ entry = '' }: MentionDraft): boolean =>
  entry.split(/[^\p{L}\p{N}_]+/u).some((word) => mentionWords.widerUnits.has(word));

function relate(
  part: MentionDraft,
  whole: MentionDraft,
  confidence: number,
  ranks: ReadonlyMap<string, number>,
): RelationDraft[] {
  const rank = ({ designation }: MentionDraft) => ranks.get(designation?.echelon ?? '');
  const [small, large] = [rank(part), rank(whole)];
  // a list ("2nd Battalion, 1st Battalion") and a comma between unrelated units show nothing
  if (small !== undefined && large !== undefined && small >= large) return [];
  if (confidence < 0.7 && isNumbered(whole) && (small === undefined || large === undefined))
    return [];
  if (confidence < 0.7 && !isNumbered(whole) && !isWider(whole)) return [];
  return [
    {
      type: 'PART_OF',
      from: [part.start, part.end],
      to: [whole.start, whole.end],
      span: [Math.min(part.start, whole.start), Math.max(part.end, whole.end)],
      rule: 'part-of',
      confidence,
    },
  ];
}
