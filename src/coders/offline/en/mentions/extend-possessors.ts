import { aroundMention } from './around.ts';
import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/**
 * "Ukraine's military intelligence": a possessor that identifies a body is part of its name. So is
 * the adjective in "the Russian defence ministry", because a state has only one.
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
    if (isOfState(surface, draft))
      return { ...draft, form: 'name', identity: 'named', rule: `${draft.rule}-of-state` };
    const owner = aroundMention(surface, 'possessed', draft)
      ? owners.get(draft.start - 3)
      : undefined;
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

/** Only the adjective of a country with a noun for something that each country has once. */
function isOfState(surface: Surface, { start, end, form, country, definite, noun }: MentionDraft) {
  if (form !== 'nominal' || !definite || !country || !noun) return false;
  const words = { start: end - noun.length, end };
  const isOne = surroundings.stateBodies.has(noun) || aroundMention(surface, 'state-body', words);
  const before = surface.text.slice(start, words.start).trim();
  return isOne && /^\p{Lu}[\p{L}.-]*$/u.test(before);
}
