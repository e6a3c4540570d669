import { gapBefore } from '../language/match/line.ts';
import type { Lexicon, Listed } from '../lexicon/lexicon.ts';
import type { Surface } from './surface.ts';

const PLACING = new Set(
  'in at near from to of outside around inside across toward towards into within throughout over between and'.split(
    ' ',
  ),
);
const KINDS = ['agency', 'unit', 'place', 'publication', 'organization', 'people', 'adjective'];
const CITING = /^(?:by|told|to|with|for|per|in|the|from)$/;

/** Which of the things that bear a listed name is meant here; null where none has what it needs. */
export function chooseListed(
  surface: Surface,
  lexicon: Lexicon,
  first: number,
  last: number,
  values: readonly Listed[],
): Listed | null {
  const ranked = [...values].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const fitting = ranked.filter((value) => fits(surface, lexicon, first, last, value));
  return fitting[0] ?? null;
}

function fits(
  surface: Surface,
  lexicon: Lexicon,
  first: number,
  last: number,
  value: Listed,
): boolean {
  const { pieces, opens, text } = surface;
  const before = pieces[first - 1];
  const after = pieces[last];
  const word = gapBefore(surface, first).trim() === '' ? (before?.key ?? '') : '';
  switch (value.needs) {
    case null:
      return true;
    case 'outlet context': {
      const speaks =
        /^(?: |,? )$/.test(gapBefore(surface, last)) && lexicon.verbs.has(after?.key ?? '');
      const article = word === 'the' && (before?.capital ? !opens[first - 1] || speaks : true);
      const earlier = pieces[first - 2]?.key ?? '';
      const cited =
        CITING.test(earlier) || lexicon.verbs.has(earlier) || /^(?:to|told|by|in)$/.test(word);
      return (
        speaks ||
        (article && (cited || before?.capital === true)) ||
        (cited && last - first > 1) ||
        (/^['’]s /.test(text.slice(pieces[last - 1]?.end ?? 0)) && word === 'the')
      );
    }
    case 'place preposition':
      return (
        (PLACING.has(word) && !lexicon.givenNames.has(after?.key ?? '')) ||
        (/^, $/.test(gapBefore(surface, last)) && isPlace(surface, lexicon, last))
      );
    default:
      return !opens[first] || /^\p{Lu}{2,}/u.test(pieces[first]?.text ?? '');
  }
}

function isPlace(surface: Surface, lexicon: Lexicon, at: number): boolean {
  const found = lexicon.names.find(surface.text, surface.pieces, at);
  return found?.values.some((value) => value.kind === 'place' && !value.needs) ?? false;
}
