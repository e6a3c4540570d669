import type { Span } from '../../../../model/span.ts';
import { firstFrom } from '../../locate.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { EventDraft, RoleDraft } from '../events/event-draft.ts';
import { SPOKEN } from '../events/within-claim.ts';
import type { EntityFinder } from './entity-finder.ts';

/** Claims before and after one that may tell of whom it is taken for. */
const BESIDE = 2;
/** How sure the speaker is. */
const SURE = 0.7;

/**
 * "The army said its men had fled, but denied …", "The army, in a statement, denied": of an act of speech neither
 * somebody that another claim tells of nor a work is the actor, but whose word it is.
 */
export function spokenActs(
  drafts: readonly EventDraft[],
  attributions: readonly Attribution[],
  finder: EntityFinder,
): readonly EventDraft[] {
  const cues = attributions
    .flatMap((attribution) => attribution.cue.map(([start]) => ({ start, attribution })))
    .sort((a, b) => a.start - b.start);
  return drafts.map((draft): EventDraft => {
    const actors = draft.roles.filter(({ role }) => role === 'actor');
    if (!SPOKEN.has(draft.type) || actors.length === 0) return draft;
    const [start, end] = draft.trigger;
    const at = firstFrom(cues, start + 1) - 1;
    const own = cues[at]?.attribution;
    const source = own?.source[0];
    if (!source || !own.cue.some((span) => overlaps({ start, end }, span))) return draft;
    const near = cues.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
    const isWrong = ({ filler }: RoleDraft): boolean =>
      filler.kind === 'work' ||
      near.some(({ attribution }) => attribution.content.some((span) => overlaps(filler, span)));
    const isOwn = ({ filler }: RoleDraft): boolean => overlaps(filler, source);
    return actors.every(isWrong) && !actors.some(isOwn)
      ? { ...draft, roles: spokenBy(draft.roles, source, finder) }
      : draft;
  });
}

const overlaps = (one: { start: number; end: number }, [from, to]: Span): boolean =>
  one.start < to && one.end > from;

function spokenBy(
  roles: readonly RoleDraft[],
  source: Span,
  finder: EntityFinder,
): readonly RoleDraft[] {
  const filler = finder.mentionAt(source);
  const others = roles.filter(({ role }) => role !== 'actor');
  return filler
    ? [...others, { role: 'actor', filler, rule: 'speaker', confidence: SURE }]
    : others;
}
