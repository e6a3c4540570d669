import type { Span } from '../../../../model/span.ts';
import { firstFrom, lastUpTo } from '../../locate.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { EventDraft, MentionLike, RoleDraft } from '../events/event-draft.ts';
import { SPOKEN } from '../events/within-claim.ts';

/** The words that bring in a claim. */
interface Cue {
  readonly index: number;
  readonly start: number;
  readonly attribution: Attribution;
}

/** Claims before and after one that may tell of whom it is taken for. */
const BESIDE = 2;

/**
 * "The army said its men had fled, but denied …", "The army, in a statement, denied": of an act of speech neither
 * somebody that another claim tells of nor a work is the actor, but whose word it is. Mentions are in text order.
 */
export function spokenActs(
  drafts: readonly EventDraft[],
  attributions: readonly Attribution[],
  mentions: readonly MentionLike[],
): readonly EventDraft[] {
  const cues = attributions
    .flatMap((attribution) => attribution.cue.map(([start]) => ({ start, attribution })))
    .sort((a, b) => a.start - b.start)
    .map((cue, index): Cue => ({ index, ...cue }));
  return drafts.map((draft): EventDraft => {
    const actors = draft.roles.filter(({ role }) => role === 'actor');
    if (!SPOKEN.has(draft.type) || actors.length === 0) return draft;
    const [start, end] = draft.trigger;
    const own = lastUpTo(cues, start);
    const source = own?.attribution.source[0];
    if (!own || !source || !own.attribution.cue.some((span) => overlaps({ start, end }, span)))
      return draft;
    const near = cues.slice(Math.max(0, own.index - BESIDE), own.index + BESIDE + 1);
    const isWrong = ({ filler }: RoleDraft): boolean =>
      filler.kind === 'work' ||
      near.some(({ attribution }) => attribution.content.some((span) => overlaps(filler, span)));
    const isOwn = ({ filler }: RoleDraft): boolean => overlaps(filler, source);
    return actors.every(isWrong) && !actors.some(isOwn)
      ? { ...draft, roles: spokenBy(draft.roles, source, mentions) }
      : draft;
  });
}

const overlaps = (one: { start: number; end: number }, [from, to]: Span): boolean =>
  one.start < to && one.end > from;

function spokenBy(
  roles: readonly RoleDraft[],
  source: Span,
  mentions: readonly MentionLike[],
): readonly RoleDraft[] {
  const filler = mentions[firstFrom(mentions, source[0])];
  const others = roles.filter(({ role }) => role !== 'actor');
  if (!filler || !overlaps(filler, source)) return others;
  return [...others, { role: 'actor', filler, rule: 'speaker', confidence: SURE }];
}

/** How sure the speaker is. */
const SURE = 0.7;
