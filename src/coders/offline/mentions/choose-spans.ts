import type { MentionDraft } from './draft.ts';

/** How far back a mention that reaches over this one can stand: keeps the work linear. */
const NEAREST = 8;

/** Of mentions that cross or repeat one another the surer or longer stays; nested names stay too. */
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

/** Whether the longer mention may hold the shorter: a listed name or a description inside. */
function mayHold(outer: MentionDraft, inner: MentionDraft): boolean {
  if (outer.end < inner.end || (outer.start === inner.start && outer.end === inner.end))
    return false;
  if (inner.form === 'nominal') return inner.rule === 'within';
  if (isPartOnly(outer, inner)) return false;
  if (outer.form === 'nominal') return true;
  return inner.rule === 'country' || inner.rule === 'listed' || inner.rule === 'designation';
}

/** Whether a name says no more inside a longer one than that one does. */
function isPartOnly(outer: MentionDraft, inner: MentionDraft): boolean {
  // "al-Qassam Brigades" inside its own fuller name; a word of the name that is an outlet elsewhere
  if (outer.entry !== undefined && inner.entry === outer.entry) return true;
  if (inner.kind === 'publication' && outer.form === 'name') return true;
  // the Kursk of the "Kursk direction" is no place of its own
  if (inner.kind === 'place' && outer.kind === 'place' && outer.form === 'name') return true;
  if (inner.end !== outer.end) return false;
  // "U.S. Central Command" holds no second Central Command
  if (outer.rule === 'listed') return inner.kind === outer.kind;
  // "3rd Rapid Intervention Battalion" holds no other battalion of that name
  return outer.rule === 'designation' && inner.rule === 'listed';
}
