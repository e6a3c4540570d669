import { gapBefore, tokenAt } from '../../language/match/line.ts';
import type { Run } from './find-runs.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** Finds the ends of titles, outlets and names with a head word within a run of capitals. */

/** "High Commissioner for Human Rights Volker Türk": where the person's name begins. */
export function holderStart(surface: Surface, from: number, last: number): number {
  for (let at = from + 1; at < last - 1; at += 1) {
    const key = surface.pieces[at]?.key ?? '';
    if (surface.lexicon.givenNames.has(key) && !surface.lexicon.heads.has(key)) return at;
  }
  return last;
}

/** "The Telegram channel Northern Watch": the channel's name is the rest of the run. */
export function outletEnd(surface: Surface, at: number, run: Run, listedEnd: number): number {
  if (at !== run.first || listedEnd >= run.last || run.last - at > 4 || run.last - at < 2) return 0;
  if (gapBefore(surface, at) !== ' ') return 0;
  const before = surface.pieces[at - 1];
  return before && !before.capital && surroundings.outletNouns.has(before.key) ? run.last : 0;
}

export function isHeaded(surface: Surface, at: number, last: number): boolean {
  const head = surface.lexicon.heads.get(surface.pieces[last - 1]?.key ?? '');
  return head !== undefined && head !== 'person' && last - at > 1 && last - at < 5;
}

/** "U.S. Secretary of State" does not end in the name of a state. */
function closesTitle(surface: Surface, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    if (surface.lexicon.titles.find(surface.text, surface.pieces, at)?.last === end)
      return end - at > 1;
  }
  return false;
}

/** End of the longest name that ends with a head word; 0 if there is none. */
export function headedEnd(surface: Surface, at: number, last: number): number {
  for (let end = last; end > at + 1; end -= 1) {
    const head = surface.lexicon.heads.get(surface.pieces[end - 1]?.key ?? '');
    if (head && closesTitle(surface, at, end)) continue;
    if (head && head !== 'person' && end - at < 9)
      return surface.lexicon.headLinks.has(surface.pieces[end]?.key ?? '') ? last : end;
    if (
      surface.lexicon.heads.has(surface.pieces[at]?.key ?? '') &&
      surface.lexicon.headLinks.has(surface.pieces[at + 1]?.key ?? '')
    )
      return last;
  }
  return 0;
}

/**
 * "Stara Lisna": end of an unknown word followed by the name of a settlement, which together name
 * another; 0 if none.
 */
export function longerPlace(surface: Surface, at: number, last: number): number {
  const { pieces, text } = surface;
  const word = pieces[at];
  if (!word?.capital || last - at < 2 || last - at > 3 || gapBefore(surface, at + 1) !== ' ')
    return 0;
  const isDoubtful = surface.shouted[at] || surface.opens[at];
  if (isDoubtful && tokenAt(surface, at)?.upos !== 'PROPN') return 0;
  if (surroundings.operations.has(word.key) || surroundings.outletStarts.has(word.key)) return 0;
  if (/^\p{Lu}{2,}$/u.test(word.text) || surface.lexicon.nouns.find(text, pieces, at)) return 0;
  const match = surface.lexicon.names.find(text, pieces, at + 1);
  const isPlace = match?.values.every(({ kind, state }) => kind === 'place' && !state) ?? false;
  return isPlace && match?.last === last ? last : 0;
}
