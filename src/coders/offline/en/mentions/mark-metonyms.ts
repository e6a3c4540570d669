import type { Span } from '../../../../model/span.ts';
import { firstFrom } from '../../locate.ts';
import { aroundMention, betweenMentions } from './around.ts';
import type { MentionDraft } from './draft.ts';
import { compileMentions } from './patterns.ts';
import { isBeforeActs } from './state-arms.ts';
import states from './states.json' with { type: 'json' };
import type { Surface } from './surface.ts';

/** Confidence that a place acts as a state; 0 if it does not. */
const STATES = compileMentions<number>('states', states);
/** Confidence for a state in a list with one that acts. */
const LISTED = 0.7;

/** Confidence for a state before its arms: "a U.S. air strike". A name in full may say where. */
const ARMED = 0.9;

/** Confidence for a state that is the whole source of a claim. */
const SPEAKS = 0.8;

/** Whether somebody is quoted under these words: "according to Kyiv". */
export type IsVoice = (words: Span) => boolean;

/** "Kyiv said", "Russia uses …", "Russia's abuse of …": a place that acts stands for the state. */
export function markMetonyms(
  surface: Surface,
  drafts: readonly MentionDraft[],
  speaks: IsVoice,
): MentionDraft[] {
  const marked = drafts.map((draft) => {
    if (!isState(draft)) return draft;
    if (speaks([draft.start, draft.end])) return asState(draft, SPEAKS);
    if (isInitials(surface, draft) && isBeforeActs(surface.text, draft.end))
      return asState(draft, ARMED);
    const first = firstFrom(surface.pieces, draft.start);
    if (surface.pieces[first]?.start !== draft.start) return draft;
    const last = firstFrom(surface.pieces, draft.end);
    const score =
      STATES.first(surface, first, last, { edge: { at: last, offset: draft.end } })?.gives ?? 0;
    return score === 0 ? draft : asState(draft, score);
  });
  return spread(surface, marked);
}

const isInitials = ({ text }: Surface, { start, end }: MentionDraft): boolean =>
  /^(?:\p{Lu}\.?){2,4}$/u.test(text.slice(start, end));

const isState = ({ rule, kind }: MentionDraft): boolean => rule === 'country' && kind === 'place';

const asState = (draft: MentionDraft, confidence: number): MentionDraft => ({
  ...draft,
  kind: 'agency',
  metonym: true,
  rule: 'metonym',
  confidence,
  precision: undefined,
});

/** "France, Germany and Poland said": earlier items of the list act too. */
function spread(surface: Surface, drafts: readonly MentionDraft[]): MentionDraft[] {
  const out = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  for (let at = out.length - 2; at >= 0; at -= 1) {
    const [draft, next] = [out[at], out[at + 1]];
    if (!draft || !next || !isState(draft) || next.rule !== 'metonym') continue;
    if (!betweenMentions(surface, 'listing', draft, next) || isPlaced(surface, out, at)) continue;
    out[at] = asState(draft, LISTED);
  }
  return out;
}

/** Whether the list with this state depends on "in" or "from": "in Syria and Iraq". */
function isPlaced(surface: Surface, drafts: readonly MentionDraft[], at: number): boolean {
  let draft = drafts[at] as MentionDraft;
  for (let before = at - 1; before >= 0; before -= 1) {
    const earlier = drafts[before] as MentionDraft;
    if (earlier.rule !== 'country' || !betweenMentions(surface, 'listing', earlier, draft)) break;
    draft = earlier;
  }
  return aroundMention(surface, 'placed', draft);
}
