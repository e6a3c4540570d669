import type { Document } from '../../language/document.ts';
import { firstFrom } from '../../locate.ts';
import { anyOf } from '../any-of.ts';
import { aroundMention, betweenMentions } from './around.ts';
import type { MentionDraft } from './draft.ts';
import { mentionWords } from './patterns.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/**
 * Maximum characters between a description and its name: "a spokesman for the northern command, …".
 */
const REACH = 80;
/** "President Petrova", "the charity Lisna Aid", "army spokesman Lt. Col. Petrenko", "Deputy Commissioner (DC) Petrova". */
const DIRECT = new RegExp(
  `^ (?:\\(\\p{Lu}{2,5}\\) )?(?:(?:\\p{Lu}[\\p{L}.]*\\.|${anyOf(mentionWords.ranksBeforeNames)})\\.? ?)*$`,
  'u',
);

/**
 * Whether two mentions, the first before the second, are a name and a description of the same thing
 * in apposition. Only singular mentions of one kind; a list ("a soldier, Petrenko and …") is not an apposition.
 */
export function isApposition(surface: Surface, first: MentionDraft, second: MentionDraft): boolean {
  if (!mayBeOne(first, second)) return false;
  const gap = surface.text.slice(first.end, second.start);
  if (isBynamed(surface, first, second)) return true;
  // `describeVessels` has made sure that the name follows the noun
  if (first.kind === 'vessel' && first.form === 'nominal') return gap.length <= 3;
  if (gap.length > REACH || /[.!?;"“”\n]\s/.test(gap.replace(/\b\p{Lu}\p{L}{0,40}\. /gu, '')))
    return false;
  if (aroundMention(surface, 'listed', second)) return false;
  if (first.kind === 'place') return isSettlementNamed(surface, first, second);
  if (first.form === 'name') return isDescribedAfter(surface, first, second);
  if (gap.trim() === '' || gap.trim() === second.role) return gap.startsWith(' ');
  return (
    DIRECT.test(gap) ||
    dependsOn(surface.document, second, first) ||
    isNamedAfter(surface, first, second)
  );
}

/** "The mayor of Lisna, Olena Petrova, left", but not "They shot the mayor of Lisna, Olena Petrova said". */
const isNamedAfter = (surface: Surface, first: MentionDraft, second: MentionDraft): boolean =>
  first.kind === 'person' &&
  betweenMentions(surface, 'named-after', first, withRank(surface, second)) &&
  aroundMention(surface, 'set-off', second);

/** A name with the rank before it. */
function withRank({ text }: Surface, { start, end, role }: MentionDraft) {
  const from = start - (role?.length ?? 0) - 1;
  return role && text.slice(from, start - 1) === role ? { start: from, end } : { start, end };
}

/** "The village of Lisna", "Lisna, a village in the north". */
function isSettlementNamed(surface: Surface, first: MentionDraft, second: MentionDraft): boolean {
  const [noun, link] =
    first.form === 'name' ? ([second.noun, 'apposition'] as const) : ([first.noun, 'of'] as const);
  const last = noun?.split(' ').at(-1) ?? '';
  return surroundings.namedAfter.has(last) && betweenMentions(surface, link, first, second);
}

/** 'A soldier of the brigade who goes by the nickname "Fox"'. */
const isBynamed = (surface: Surface, first: MentionDraft, second: MentionDraft): boolean =>
  first.kind === 'person' &&
  first.form === 'nominal' &&
  second.start - first.end <= REACH &&
  betweenMentions(surface, 'bynamed', first, second);

const mayBeOne = (first: MentionDraft, second: MentionDraft): boolean =>
  first.kind === second.kind &&
  first.form !== second.form &&
  !first.plural &&
  !second.plural &&
  second.start >= first.end;

/**
 * Not "They beat Petrenko, the spokesman said": "Petrenko, an army spokesman", "the 55th (an adjacent unit)", "Petrenko, spokesman for the
 * brigade".
 */
const isDescribedAfter = (surface: Surface, name: MentionDraft, after: MentionDraft): boolean =>
  (betweenMentions(surface, 'apposition', name, after) &&
    !aroundMention(surface, 'says-unclosed', after)) ||
  (name.kind === 'person' &&
    betweenMentions(surface, 'comma', name, after) &&
    aroundMention(surface, 'bare-role', after));

/** The parse has the name as an apposition of the description. */
function dependsOn({ tokens }: Document, name: MentionDraft, description: MentionDraft): boolean {
  for (let at = firstFrom(tokens, name.start); at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.start >= name.end) return false;
    if (token.deprel !== 'appos') continue;
    const head = tokens[token.head];
    if (head && head.start >= description.start && head.end <= description.end) return true;
  }
  return false;
}
