import type { Attribution, AttributionId } from '../attribution/attribution.ts';
import type { UnreadSpeech } from '../attribution/find-unread-speech.ts';
import type { EventDraft } from '../events/event-draft.ts';

/** How sure it is that "alleged" passes on somebody's word; as for "reportedly". */
const SURE = 0.75;

interface Claimed {
  readonly drafts: readonly EventDraft[];
  /** In text order. */
  readonly attributions: readonly Attribution[];
}

/**
 * What is claimed needs a claim: keeps the unsure attributions that hold an event, and gives each event that is alleged, and that nobody is quoted on, a claim of unknown origin.
 */
export function claimAllegations(
  drafts: readonly EventDraft[],
  sure: readonly Attribution[],
  weak: readonly Attribution[] = [],
): Claimed {
  const added = new Map<AttributionId, Attribution>();
  const claimed = drafts.map((draft): EventDraft => {
    if (draft.claims.length > 0 || draft.allegation === null) return draft;
    const attribution = attributionOf(draft.allegation);
    added.set(attribution.id, attribution);
    return { ...draft, claims: [attribution.id] };
  });
  const held = new Set(drafts.flatMap(({ claims }) => claims));
  const all = [...sure, ...weak.filter(({ id }) => held.has(id)), ...added.values()];
  return { drafts: claimed, attributions: all.sort((a, b) => anchorOf(a) - anchorOf(b)) };
}

/** Two events of one quotation share its claim. */
const attributionOf = ({ cue, source, content }: UnreadSpeech): Attribution => ({
  id: `alleged@${content[0]?.[0] ?? cue?.[0] ?? 0}` as AttributionId,
  source: source === null ? [] : [source],
  cue: cue === null ? [] : [cue],
  content: [...content],
  speech: cue === null ? 'direct' : 'indirect',
  stance: 'asserts',
  origin: source === null ? 'unknown' : 'stated',
  hedged: cue !== null && source === null,
  within: null,
  answers: null,
  antecedent: null,
  chainWords: [],
  confidence: SURE,
  rule: cue === null ? 'unread-quotation' : 'alleged',
});

const anchorOf = ({ cue, content }: Attribution): number => (cue[0] ?? content[0] ?? [0, 0])[0];
