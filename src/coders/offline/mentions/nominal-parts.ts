import modifiers from '../en/mentions/modifiers.json' with { type: 'json' };
import notHeads from '../en/mentions/not-heads.json' with { type: 'json' };
import { gapBefore, tokenAt } from '../language/match/line.ts';
import type { Described } from '../lexicon/lexicon.ts';
import { chooseNoun } from './choose-noun.ts';
import { compile } from './patterns.ts';
import type { Surface } from './surface.ts';

/** The parts of a description: its noun, and where its premodifiers begin. */

/** The names found before, by piece: the first piece of the name that covers one, or -1. */
export type NameAt = (piece: number) => number;

/** Premodifiers of a noun. */
const MOST_MODIFIERS = 6;
const NEAR = /^[ \u00a0-]$/;

const NOT_HEADS = compile<null>('not-heads', notHeads);
const MODIFIERS = compile<boolean>('modifiers', modifiers);

/** The description's noun, where it is a noun here and not the modifier of a further one. */
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

/** The first piece of a description whose noun begins at a piece. */
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

/** Where the modifier that ends right before a piece begins; null where none does, `people` after somebody else. */
function modifierBefore(surface: Surface, next: number, nameAt: NameAt): number | 'people' | null {
  const { pieces, text, lexicon } = surface;
  const at = next - 1;
  const gap = gapBefore(surface, next);
  const name = nameAt(at);
  if (name >= 0) return isNameModifier(surface, name, at, gap) ? name : null;
  // "troops mistreat captives": what the tagger took for a modifier is the verb of those troops
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
