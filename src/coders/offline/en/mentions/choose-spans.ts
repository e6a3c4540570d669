import type { MentionDraft } from './draft.ts';

/** How many mentions back to look for an overlap; keeps the work linear. */
const NEAREST = 8;

/** Of crossing or equal mentions, keeps the more confident or longer one; keeps nested names. */
export function chooseSpans(drafts: readonly MentionDraft[]): MentionDraft[] {
  const sorted = [...drafts].sort(
    (a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence,
  );
  const kept: MentionDraft[] = [];
  for (const draft of sorted) {
    const open = kept
      .slice(-NEAREST)
      .filter((other) => other.end > draft.start && other.start <= draft.start);
    const rival = open.find((other) => !mayHold(other, draft));
    if (!rival) kept.push(draft);
    else if (crosses(rival, draft) && draft.confidence > rival.confidence + 0.1) {
      kept.splice(kept.lastIndexOf(rival), 1, draft);
    }
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function crosses(a: MentionDraft, b: MentionDraft): boolean {
  return a.start < b.start && b.start < a.end && a.end < b.end;
}

/** Whether the longer mention may contain the shorter: a listed name or a description. */
function mayHold(outer: MentionDraft, inner: MentionDraft): boolean {
  if (outer.end < inner.end || (outer.start === inner.start && outer.end === inner.end))
    return false;
  if (inner.form === 'nominal') return inner.rule === 'within' || outer.rule === 'part';
  if (isPartOnly(outer, inner)) return false;
  if (outer.form === 'nominal') return true;
  return inner.rule === 'country' || inner.rule === 'listed' || inner.rule === 'designation';
}

const isCompany = ({ kind }: MentionDraft): boolean =>
  kind === 'publication' || kind === 'organization';

/** Whether an inner name adds nothing to the longer one around it. */
function isPartOnly(outer: MentionDraft, inner: MentionDraft): boolean {
  // "al-Qassam Brigades" in its own fuller name; or a word of the name that is elsewhere an outlet
  if (outer.entry !== undefined && inner.entry === outer.entry) return true;
  if (isCompany(inner) && outer.form === 'name') return true;
  // the Chindwin in "Chindwin Courier" is not where anything happens
  if (isCompany(outer) && inner.kind === 'place' && inner.start === outer.start) return true;
  // the Kursk in "Kursk direction" is not a separate place
  if (inner.kind === 'place' && outer.kind === 'place' && outer.form === 'name') return true;
  if (inner.end !== outer.end) return false;
  // "U.S. Central Command" contains no second Central Command
  if (outer.rule === 'listed') return inner.kind === outer.kind;
  // "3rd Rapid Intervention Battalion" contains no other battalion of that name
  return outer.rule === 'designation' && inner.rule === 'listed';
}
