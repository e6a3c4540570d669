import type { Document } from '../language/document.ts';
import { firstFrom } from '../locate.ts';
import type { MentionDraft } from './draft.ts';
import { surroundings } from './surroundings.ts';

/** Characters between a description and the name after it: "a spokesman for the northern command, …". */
const REACH = 80;
/** "President Petrova", "the charity Lisna Aid", "army spokesman Lt. Col. Petrenko". */
const DIRECT =
  /^ (?:(?:\p{Lu}[\p{L}.]*\.|Colonel|General|Major|Captain|Lieutenant|Sergeant|Mr|Ms|Dr)\.? ?)*$/u;
/** "Petrenko, an army spokesman", "the 55th (an adjacent unit)". */
const AFTER_NAME = /^(?:, | \()(?:an?|the|its|his|her|their) (?:(?:former|then|acting) )?$/;
/** "Petrenko, spokesman for the brigade". */
const BARE = /^ (?:of|for|at|in)\b/;
const LISTED = /^(?:,? and |,? or | & )/;

/**
 * Whether two mentions, the first before the second, are a name and a description of one thing that
 * stand side by side. Singular things of one kind only; a list ("a soldier, Petrenko and …") is none.
 */
export function isApposition(
  document: Document,
  first: MentionDraft,
  second: MentionDraft,
): boolean {
  if (first.kind !== second.kind || first.form === second.form) return false;
  if (first.plural || second.plural || second.start < first.end) return false;
  const gap = document.text.slice(first.end, second.start);
  if (gap.length > REACH || /[.!?;"“”\n]\s/.test(gap.replace(/\b\p{Lu}[\p{L}]*\. /gu, '')))
    return false;
  const after = document.text.slice(second.end, second.end + 5);
  if (LISTED.test(after)) return false;
  if (first.kind === 'place')
    return gap === ' of ' && surroundings.settlements.has(first.noun ?? '');
  if (first.form === 'name')
    return AFTER_NAME.test(gap) || (gap === ', ' && first.kind === 'person' && BARE.test(after));
  if (gap.trim() === '' || gap.trim() === second.role) return gap.startsWith(' ');
  return DIRECT.test(gap) || dependsOn(document, second, first);
}

/** The parser has the name as apposition to the description. */
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
