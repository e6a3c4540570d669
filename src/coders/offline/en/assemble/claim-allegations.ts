import type { Attribution, AttributionId } from '../attribution/attribution.ts';
import type { Allegation } from '../events/allegation.ts';
import type { EventDraft } from '../events/event-draft.ts';

/** How sure it is that "alleged" passes on somebody's word; as for "reportedly". */
const SURE = 0.75;

interface Claimed {
  readonly drafts: readonly EventDraft[];
  /** In text order. */
  readonly attributions: readonly Attribution[];
}

/**
 * Gives each event that is alleged, and that nobody is quoted on, a claim of unknown origin: what
 * is claimed needs a claim, and the text says no more of who claims it.
 */
export function claimAllegations(
  drafts: readonly EventDraft[],
  attributions: readonly Attribution[],
): Claimed {
  const added: Attribution[] = [];
  const claimed = drafts.map((draft): EventDraft => {
    if (draft.claims.length > 0 || draft.allegation === null) return draft;
    const attribution = attributionOf(draft.id, draft.allegation);
    added.push(attribution);
    return { ...draft, claims: [attribution.id] };
  });
  if (added.length === 0) return { drafts, attributions };
  const all = [...attributions, ...added];
  return { drafts: claimed, attributions: all.sort((a, b) => anchorOf(a) - anchorOf(b)) };
}

const attributionOf = (event: string, { cue, content }: Allegation): Attribution => ({
  id: `alleged@${event.slice(event.indexOf('@') + 1)}` as AttributionId,
  source: [],
  cue: [cue],
  content: [...content],
  speech: 'indirect',
  stance: 'asserts',
  origin: 'unknown',
  hedged: true,
  within: null,
  answers: null,
  antecedent: null,
  chainWords: [],
  confidence: SURE,
  rule: 'alleged',
});

const anchorOf = ({ cue, content }: Attribution): number => (cue[0] ?? content[0] ?? [0, 0])[0];
