import { gapBefore, tokenAt } from '../../language/match/line.ts';
import type { Described } from '../lexicon/lexicon.ts';
import { chooseNoun } from './choose-noun.ts';
import modifiers from './modifiers.json' with { type: 'json' };
import notHeads from './not-heads.json' with { type: 'json' };
import { compileMentions } from './patterns.ts';
import type { Surface } from './surface.ts';

/** Parts of a description: its noun, and where its premodifiers begin. */

/** For each piece, the first piece of the name that covers it; -1 if none does. */
export type NameAt = (piece: number) => number;

/** Maximum premodifiers of a noun. */
const MOST_MODIFIERS = 6;
const NEAR = /^[ \u00a0-]$/;

const NOT_HEADS = compileMentions<null>('not-heads', notHeads);
const MODIFIERS = compileMentions<boolean>('modifiers', modifiers);

/** The noun of a description, if it is used as a noun and does not modify another. */
export function headNoun(
  surface: Surface,
  first: number,
  last: number,
  values: readonly Described[],
): Described | null {
  const value = chooseNoun(surface, first, values);
  if (!value || !tokenAt(surface, last - 1)) return null;
  return NOT_HEADS.any(surface, first, last) ? null : value;
}

/** The first piece of the description whose noun begins at a piece. */
export function startOf(surface: Surface, noun: number, nameAt: NameAt): number {
  let start = noun;
  while (start > 0 && noun - start < MOST_MODIFIERS) {
    const before = modifierBefore(surface, start, nameAt);
    if (before === 'people') return noun;
    if (before === null) return start;
    start = before;
  }
  return start;
}

/** Start of the modifier right before a piece; null if none, `people` after a word for people. */
function modifierBefore(surface: Surface, next: number, nameAt: NameAt): number | 'people' | null {
  const { pieces, text, lexicon } = surface;
  const at = next - 1;
  const gap = gapBefore(surface, next);
  const name = nameAt(at);
  if (name >= 0) return isNameModifier(surface, name, at, gap) ? name : null;
  // "troops mistreat captives": "mistreat" is the verb of "troops", not a modifier
  const people = lexicon.nouns.find(text, pieces, at);
  if (gap === ' ' && people?.last === next && people.values[0]?.kind === 'group') return 'people';
  return NEAR.test(gap) && MODIFIERS.first(surface, at, next)?.gives ? at : null;
}

/** "M23 rebels", "Balochistan Liberation Army insurgents", "U.S. troops". */
function isNameModifier(surface: Surface, name: number, at: number, gap: string): boolean {
  const { pieces } = surface;
  if (gap === '-' || (gap === '. ' && pieces[at]?.text.length === 1)) return true;
  if (gap !== ' ' || !pieces[name]?.capital) return false;
  return surface.opens[name] || at > name || tokenAt(surface, at)?.upos === 'PROPN';
}
