import { gapBefore, tokenAt } from '../language/match/line.ts';
import type { Described, Lexicon } from '../lexicon/lexicon.ts';
import { chooseNoun } from './choose-noun.ts';
import type { MentionDraft } from './draft.ts';
import { readCount } from './read-count.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** Descriptions: premodifiers and head, without article, count kept: "at least eight Russian soldiers". */

const NEAR = /^[ \u00a0-]$/;
/** The names found before, by piece: the first piece of the name that covers one, or -1. */
export type NameAt = (piece: number) => number;
const NOT_A_MODIFIER =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|other|another|such|same|any|every|each|all|both|some|no|many|few|more|most|first|last|next|s|least|than|not|and|or)$/;
const NOT_AN_OUTLET = /\b(?:social|new) media$/;
export function findNominals(surface: Surface, lexicon: Lexicon, nameAt: NameAt): MentionDraft[] {
  const drafts: MentionDraft[] = [];
  const { pieces, text } = surface;
  for (let at = 0; at < pieces.length; at += 1) {
    if (nameAt(at) >= 0 || (pieces[at]?.capital && !surface.opens[at])) continue;
    const match = lexicon.nouns.find(text, pieces, at);
    const noun = match && headNoun(surface, lexicon, at, match.last, match.values);
    if (!match || !noun) continue;
    const draft = describe(surface, lexicon, at, match.last, noun, nameAt);
    if (draft) drafts.push(draft, ...findWithin(surface, lexicon, draft, at));
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
  const value = chooseNoun(surface, first, values);
  if (!value || !token) return null;
  const next = tokenAt(surface, last);
  const linked = NEAR.test(gapBefore(surface, last));
  const closed =
    !linked || !/^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? '') || /^JJ[RS]$/.test(next?.xpos ?? '');
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
      /^(?:based|led|run|backed|aligned|linked|own)$/.test(before) ||
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
  nameAt: NameAt,
): MentionDraft | null {
  const { pieces, text } = surface;
  let start = first;
  while (start > 0 && first - start < 6) {
    const before = modifierBefore(surface, lexicon, start, nameAt);
    if (before === 'people') start = first;
    if (before === null || before === 'people') break;
    start = before;
  }
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
  if (noun.echo && (!definite || /^ (?:of|for)\b/.test(text.slice(end, end + 5)))) return null;
  return {
    start: from,
    end,
    kind: noun.kind,
    form: 'nominal',
    metonym: false,
    rule: noun.echo ? 'echo' : counted ? 'counted' : 'described',
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

/** "The battalion commander", "a ministry spokesman": the body is described too. */
function findWithin(
  surface: Surface,
  lexicon: Lexicon,
  outer: MentionDraft,
  head: number,
): MentionDraft[] {
  const { pieces, text } = surface;
  if (outer.kind !== 'person' && outer.kind !== 'group') return [];
  const last = text.slice(pieces[head]?.start, outer.end).includes(' ') ? head : head - 1;
  if (last > 0 && gapBefore(surface, last) === '-') return [];
  const piece = pieces[last];
  const match = piece && piece.start >= outer.start && lexicon.nouns.find(text, pieces, last);
  const noun = match
    ? match.values.find(({ kind }) => kind === 'unit' || kind === 'agency')
    : undefined;
  if (!piece || !match || !noun || match.end >= outer.end || piece.capital) return [];
  if (!/^ /.test(text.slice(match.end, match.end + 1))) return [];
  const words = text.slice(piece.start, match.end).toLowerCase();
  return [
    {
      start: piece.start,
      end: match.end,
      kind: noun.kind,
      form: 'nominal',
      metonym: false,
      rule: 'within',
      confidence: 0.65,
      noun: words,
      plural: noun.plural,
      definite: outer.definite,
      country: outer.country,
      identity: 'unnamed',
      designation:
        noun.kind === 'unit' && noun.plural === false && lexicon.echelons.find(text, pieces, last)
          ? { echelon: words }
          : undefined,
    },
  ];
}

/** Where the modifier that ends right before a piece begins; null where none does, `people` after somebody else. */
function modifierBefore(
  surface: Surface,
  lexicon: Lexicon,
  next: number,
  nameAt: NameAt,
): number | 'people' | null {
  const { pieces, text } = surface;
  const at = next - 1;
  const gap = text.slice(pieces[at]?.end ?? 0, pieces[next]?.start ?? 0);
  const name = nameAt(at);
  if (name >= 0) return isNameModifier(surface, name, at, gap) ? name : null;
  // "troops mistreat captives": what the tagger took for a modifier is the verb of those troops
  const people = lexicon.nouns.find(text, pieces, at);
  if (gap === ' ' && people?.last === next && people.values[0]?.kind === 'group') return 'people';
  return isModifier(surface, lexicon, at, gap) ? at : null;
}

/** "M23 rebels", "Balochistan Liberation Army insurgents", "U.S. troops". */
function isNameModifier(surface: Surface, name: number, at: number, gap: string): boolean {
  const { pieces } = surface;
  if (gap === '-' || (gap === '. ' && pieces[at]?.text.length === 1)) return true;
  if (gap !== ' ' || !pieces[name]?.capital) return false;
  return surface.opens[name] || at > name || tokenAt(surface, at)?.upos === 'PROPN';
}

const isNationality = ({ text, pieces }: Surface, lexicon: Lexicon, at: number): boolean =>
  lexicon.names.find(text, pieces, at)?.values.some(({ kind }) => kind === 'adjective') ?? false;

function isModifier(surface: Surface, lexicon: Lexicon, at: number, gap: string): boolean {
  const { pieces } = surface;
  const piece = pieces[at];
  if (!piece || !NEAR.test(gap) || NOT_A_MODIFIER.test(piece.key)) return false;
  const token = tokenAt(surface, at);
  if (!token) return gap === '-';
  if (piece.capital && isNationality(surface, lexicon, at)) return true;
  // "the New York-based group"
  if (gapBefore(surface, at) === '-' && /^(?:VERB|ADJ|NOUN)$/.test(token.upos)) return true;
  // "two Mi-35 helicopters"
  if (/^\d/.test(piece.text))
    return gap === '-' || (gapBefore(surface, at) === '-' && pieces[at - 1]?.capital === true);
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
