import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

const POSSESSIVE = /^['’]s $/;

/**
 * "Ukraine's military intelligence": a possessor that identifies a body belongs to its name. "The Russian
 * defence ministry" is one too: of such bodies a state has one.
 */
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
    if (isOfState(surface.text, draft))
      return { ...draft, form: 'name', identity: 'named', rule: `${draft.rule}-of-state` };
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

/** The adjective of a country, then the noun of a body of which a country has one, and nothing else. */
function isOfState(text: string, { start, end, form, country, definite, noun }: MentionDraft) {
  if (form !== 'nominal' || !definite || !country || !noun) return false;
  const isOne =
    /^(?:\S+ ministry|ministry of .+)$/.test(noun) || surroundings.stateBodies.has(noun);
  const before = text.slice(start, end - noun.length).trim();
  return isOne && /^\p{Lu}[\p{L}.-]*$/u.test(before);
}
