import type { Described, Lexicon } from '../lexicon/lexicon.ts';
import type { MentionDraft } from './draft.ts';
import { readCount } from './read-count.ts';
import { gapBefore, type Surface, tokenAt } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** Descriptions: premodifiers and head, without article, count kept: "at least eight Russian soldiers". */

const NEAR = /^[ \u00a0-]$/;
const NOT_A_MODIFIER =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|own|other|another|such|same|any|every|each|all|both|some|no|many|few|more|most|first|last|next|s|least|than|not|and|or)$/;
const NOT_AN_OUTLET = /\b(?:social|new) media$/;
export function findNominals(
  surface: Surface,
  lexicon: Lexicon,
  taken: (piece: number) => boolean,
): MentionDraft[] {
  const drafts: MentionDraft[] = [];
  const { pieces, text } = surface;
  for (let at = 0; at < pieces.length; at += 1) {
    if (taken(at) || (pieces[at]?.capital && !surface.opens[at])) continue;
    const match = lexicon.nouns.find(text, pieces, at);
    const noun = match && headNoun(surface, lexicon, at, match.last, match.values);
    if (!match || !noun) continue;
    const draft = describe(surface, lexicon, at, match.last, noun, taken);
    if (draft) drafts.push(draft);
    at = match.last - 1;
  }
  return drafts;
}

/** The description's noun, where it is a noun here and not the modifier of a further one. */
function headNoun(
  surface: Surface,
  lexicon: Lexicon,
  first: number,
  last: number,
  values: readonly Described[],
): Described | null {
  const token = tokenAt(surface, last - 1);
  const value = values[0];
  if (!value || !token) return null;
  const next = tokenAt(surface, last);
  const linked = NEAR.test(gapBefore(surface, last));
  const closed = !linked || !/^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? '');
  // "the military said", "to the front": what follows an article and no noun is one itself.
  const mistagged = closed && /^(?:the|an?)$/.test(surface.pieces[first - 1]?.key ?? '');
  if (!/^(?:NOUN|PROPN|X)$/.test(token.upos) && !mistagged) return null;
  if (linked && next && next.upos === 'NOUN' && !lexicon.verbs.has(next.lower)) return null;
  const key = surface.pieces[first]?.key ?? '';
  if (last - first === 1 && surroundings.articledNouns.has(key) && !hasDeterminer(surface, first))
    return null;
  return value;
}

function hasDeterminer(surface: Surface, at: number): boolean {
  const before = surface.pieces[at - 1]?.key ?? '';
  return (
    NEAR.test(gapBefore(surface, at)) &&
    (NOT_A_MODIFIER.test(before) ||
      tokenAt(surface, at - 1)?.upos === 'ADJ' ||
      surface.pieces[at - 1]?.capital === true)
  );
}

function describe(
  surface: Surface,
  lexicon: Lexicon,
  first: number,
  last: number,
  noun: Described,
  taken: (piece: number) => boolean,
): MentionDraft | null {
  const { pieces, text } = surface;
  let start = first;
  while (start > 0 && first - start < 6 && isModifier(surface, start - 1, start, taken)) start -= 1;
  const determiner = NEAR.test(gapBefore(surface, start)) ? (pieces[start - 1]?.key ?? '') : '';
  let from = pieces[start]?.start ?? 0;
  const end = pieces[last - 1]?.end ?? 0;
  const isGroup = noun.kind === 'group' || noun.plural;
  const counted = isGroup ? readCount(text.slice(Math.max(0, from - 60), from)) : null;
  if (counted) from -= counted.length;
  const grouped = /(?:^|\s)(group of )$/.exec(text.slice(Math.max(0, from - 10), from));
  if (grouped && noun.kind === 'group') from -= grouped[1]?.length ?? 0;
  const words = text.slice(from, end).toLowerCase();
  if (NOT_AN_OUTLET.test(words)) return null;
  const withheld = [...lexicon.withheld].some((word) => words.startsWith(`${word} `));
  if (
    noun.kind === 'place' &&
    surroundings.vaguePlaces.has(pieces[last - 1]?.key ?? '') &&
    !withheld &&
    start === first
  )
    return null;
  const key = pieces[last - 1]?.key ?? '';
  const bare = start === first && determiner === '' && !counted && surroundings.weakNouns.has(key);
  const definite = /^(?:the|this|that|these|those)$/.test(determiner);
  return {
    start: from,
    end,
    kind: noun.kind,
    form: 'nominal',
    metonym: false,
    rule: counted ? 'counted' : 'described',
    confidence: bare ? 0.4 : 0.7,
    noun: text.slice(pieces[first]?.start, end).toLowerCase(),
    plural: isGroup,
    definite,
    country: countryWithin(surface, lexicon, start, first),
    count: counted?.count,
    precision: noun.kind === 'place' && withheld ? 'withheld' : undefined,
    identity:
      noun.kind === 'unit' && noun.plural && determiner === '' && !counted ? 'kind' : 'unnamed',
    workKind: noun.workKind ?? undefined,
    category: noun.category ?? undefined,
    role: noun.kind === 'person' ? words : undefined,
  };
}

function isModifier(
  surface: Surface,
  at: number,
  next: number,
  taken: (piece: number) => boolean,
): boolean {
  const { pieces, text } = surface;
  const piece = pieces[at];
  const gap = text.slice(piece?.end ?? 0, pieces[next]?.start ?? 0);
  if (!piece || !NEAR.test(gap) || NOT_A_MODIFIER.test(piece.key)) return false;
  const token = tokenAt(surface, at);
  if (!token || taken(at))
    return gap === '-' || (taken(at) && token?.upos === 'PROPN' && gap === ' ' && piece.capital);
  if (/^\d/.test(piece.text)) return gap === '-';
  return (
    gap === '-' ||
    /^(?:ADJ|NOUN|PROPN)$/.test(token.upos) ||
    (token.upos === 'VERB' &&
      /^(?:VBN|VBG)$/.test(token.xpos) &&
      /(?:^|\s)(?:the|an?|this|that|some|of)$/.test(pieces[at - 1]?.key ?? ''))
  );
}

function countryWithin(
  surface: Surface,
  lexicon: Lexicon,
  first: number,
  last: number,
): string | null {
  for (let at = first; at < last; at += 1) {
    const match = lexicon.names.find(surface.text, surface.pieces, at);
    const value = match?.values.find(
      (one) => one.kind === 'adjective' || (one.kind === 'place' && one.state),
    );
    if (value?.country) return value.country;
  }
  return null;
}
