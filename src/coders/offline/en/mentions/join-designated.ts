import type { MentionDraft } from './draft.ts';

/** Maximum characters of what stands before the number: "OAF Ninth Infantry Division". */
const LONGEST = 24;

/** A name that ends in a designation is that unit under a longer name: both are one mention. */
export function joinDesignated(
  designated: readonly MentionDraft[],
  names: readonly MentionDraft[],
): MentionDraft[] {
  const byEnd = new Map(designated.map((one) => [one.end, one]));
  const joined = new Map<MentionDraft, MentionDraft>();
  const kept = names.filter((name) => {
    const unit = name.kind === 'unit' ? byEnd.get(name.end) : undefined;
    if (!unit || name.start >= unit.start || unit.start - name.start > LONGEST) return true;
    joined.set(unit, { ...unit, start: name.start, country: name.country ?? unit.country });
    return false;
  });
  return [...designated.map((one) => joined.get(one) ?? one), ...kept];
}
