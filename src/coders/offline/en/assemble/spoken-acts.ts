import type { Span } from '../../../../model/span.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { EventDraft, MentionLike, RoleDraft } from '../events/event-draft.ts';
import { SPOKEN } from '../events/within-claim.ts';

const overlaps = (one: { start: number; end: number }, [from, to]: Span): boolean =>
  one.start < to && one.end > from;

/**
 * "The army said its men had fled, but denied …", "The army, in a statement, denied": of an act of speech neither
 * somebody that another claim tells of nor a work is the actor, but whose word it is.
 */
export function spokenActs(
  drafts: readonly EventDraft[],
  attributions: readonly Attribution[],
  mentions: readonly MentionLike[],
): readonly EventDraft[] {
  return drafts.map((draft): EventDraft => {
    const actors = draft.roles.filter(({ role }) => role === 'actor');
    if (!SPOKEN.has(draft.type) || actors.length === 0) return draft;
    const [start, end] = draft.trigger;
    const own = attributions.find(({ cue }) => cue.some((span) => overlaps({ start, end }, span)));
    const source = own?.source[0];
    const isWrong = ({ filler }: RoleDraft): boolean =>
      filler.kind === 'work' ||
      attributions.some(({ content }) => content.some((span) => overlaps(filler, span)));
    if (!source || !actors.every(isWrong)) return draft;
    if (actors.some(({ filler }) => overlaps(filler, source))) return draft;
    const speaker = mentions.find((mention) => overlaps(mention, source));
    const others = draft.roles.filter(({ role }) => role !== 'actor');
    return { ...draft, roles: [...others, ...(speaker ? [spoken(actors, speaker)] : [])] };
  });
}

const spoken = ([actor]: readonly RoleDraft[], filler: MentionLike): RoleDraft => ({
  role: 'actor',
  filler,
  rule: 'speaker',
  confidence: actor?.confidence ?? 0.7,
});
