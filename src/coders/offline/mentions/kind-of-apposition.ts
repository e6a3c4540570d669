import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EntityKind } from './draft-words.ts';
import { gapBefore, type Surface } from './surface.ts';

const ARTICLE = /^, (?:an?|the|its|their|his|her) $/;
/** Pieces between the article and the noun: "a little-known local news site". */
const REACH = 6;
const NEAR = /^[ \u00a0-]$/;
const KINDS: ReadonlySet<EntityKind> = new Set([
  'person',
  'publication',
  'organization',
  'agency',
  'unit',
  'place',
]);

/** "Mahsud Voice, a local news site, …": the description after an unlisted name tells what it is. */
export function kindOfApposition(
  surface: Surface,
  lexicon: Lexicon,
  last: number,
): EntityKind | null {
  const { pieces, text } = surface;
  const start = pieces[last - 1]?.end ?? 0;
  const article = pieces[last];
  if (!article || !ARTICLE.test(`${text.slice(start, article.end)} `)) return null;
  for (let at = last + 1; at < last + 1 + REACH && at < pieces.length; at += 1) {
    if (
      !NEAR.test(gapBefore(surface, at)) ||
      /^(?:of|for|in|at|from|who|which|that|with|to)$/.test(pieces[at]?.key ?? '')
    )
      return null;
    // "Lisna, the 57th Brigade": another name, no description
    if (/^\d/u.test(pieces[at]?.text ?? '')) return null;
    const noun = lexicon.nouns.find(text, pieces, at);
    if (!noun || goesOn(surface, lexicon, noun.last)) continue;
    const kind = noun.values[0]?.kind;
    if (noun.values[0]?.echo || noun.values[0]?.plural) return null;
    return kind && KINDS.has(kind) ? kind : null;
  }
  return null;
}

/** Whether a further noun follows, of which this one is the modifier: "a town council". */
function goesOn(surface: Surface, lexicon: Lexicon, at: number): boolean {
  if (!NEAR.test(gapBefore(surface, at))) return false;
  return lexicon.nouns.find(surface.text, surface.pieces, at) !== null;
}
