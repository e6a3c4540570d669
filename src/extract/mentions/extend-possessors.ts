import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';

const POSSESSIVE = /^['’]s $/;

/** "Ukraine's military intelligence": a possessor that identifies a body belongs to its name. */
export function extendPossessors(
  surface: Surface,
  drafts: readonly MentionDraft[],
): MentionDraft[] {
  const owners = new Map(
    drafts
      .filter(({ kind, rule }) => kind === 'place' && rule === 'country')
      .map((draft) => [draft.end, draft]),
  );
  return drafts.map((draft) => {
    if (draft.kind !== 'agency' && draft.kind !== 'unit') return draft;
    const tail = surface.text.slice(Math.max(0, draft.start - 3), draft.start);
    const owner = POSSESSIVE.test(tail) ? owners.get(draft.start - 3) : undefined;
    if (!owner || draft.plural) return draft;
    return {
      ...draft,
      start: owner.start,
      country: draft.country ?? owner.country,
      form: 'name',
      identity: 'named',
      rule: `${draft.rule}-possessed`,
      confidence: Math.max(draft.confidence, 0.8),
    };
  });
}
