import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MentionDraft, RelationDraft } from './draft.ts';

/** "3rd Battalion of the 128th Brigade", "3rd Battalion, 128th Brigade", "30th Brigade (2nd Army)". */
const PART_FIRST = /^(?: of (?:the |\p{Lu}\p{L}+['’]s )?|, | \((?:the )?)$/u;
/** "The 3rd Brigade's 2nd Battalion". */
const WHOLE_FIRST = /^['’]s? $/;
const OF = /^ (?:of|from|in|within) (?:the |its |their )?$/;

/** Which units are parts of which: only where the words say so and the sizes allow it. */
export function relateUnits(
  text: string,
  lexicon: Lexicon,
  mentions: readonly MentionDraft[],
): RelationDraft[] {
  const units = mentions.filter(({ kind }) => kind === 'unit');
  return units.flatMap((first, at): RelationDraft[] => {
    const second = units.slice(at + 1, at + 4).find(({ start }) => start >= first.end);
    if (!second) return [];
    const between = text.slice(first.end, second.start);
    if (WHOLE_FIRST.test(between))
      return isNumbered(second) || second.form === 'name'
        ? relate(second, first, 0.8, lexicon)
        : [];
    if (second.form !== 'name') return [];
    if (first.form === 'nominal')
      return OF.test(between) ? relate(first, second, 0.7, lexicon) : [];
    if (!isNumbered(first) || !PART_FIRST.test(between)) return [];
    return relate(first, second, between.startsWith(' of') ? 0.9 : 0.6, lexicon);
  });
}

const isNumbered = ({ designation }: MentionDraft): boolean => designation?.number != null;

function relate(
  part: MentionDraft,
  whole: MentionDraft,
  confidence: number,
  { ranks }: Lexicon,
): RelationDraft[] {
  const rank = ({ designation }: MentionDraft) => ranks.get(designation?.echelon ?? '');
  const [small, large] = [rank(part), rank(whole)];
  // a list ("2nd Battalion, 1st Battalion") and a comma between strangers say nothing
  if (small !== undefined && large !== undefined && small >= large) return [];
  if (confidence < 0.7 && isNumbered(whole) && (small === undefined || large === undefined))
    return [];
  if (confidence < 0.7 && !isNumbered(whole) && !/\bDistrict\b/.test(whole.entry ?? '')) return [];
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
