import { gapBefore } from '../../language/match/line.ts';
import { firstFrom } from '../../locate.ts';
import type { Described } from '../lexicon/lexicon.ts';
import { describes } from './descriptions.ts';
import type { MentionDraft } from './draft.ts';
import { headNoun, type NameAt, startOf } from './nominal-parts.ts';
import { mentionWords } from './patterns.ts';
import { type Counted, readCount } from './read-count.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** Descriptions, from count to head noun, without article: "at least eight Russian soldiers". */

/** Characters before a description in which its count may be. */
const COUNT_REACH = 60;

export function findNominals(surface: Surface, nameAt: NameAt): MentionDraft[] {
  const drafts: MentionDraft[] = [];
  const { pieces, text, lexicon } = surface;
  for (let at = 0; at < pieces.length; at += 1) {
    if (nameAt(at) >= 0 || (pieces[at]?.capital && !surface.opens[at])) continue;
    const match = lexicon.nouns.find(text, pieces, at);
    const noun = match && headNoun(surface, at, match.last, match.values);
    if (!match || !noun) continue;
    const draft = describe(surface, { noun, first: at, last: match.last }, nameAt);
    if (draft) drafts.push(draft, ...findWithin(surface, draft, at));
    at = match.last - 1;
  }
  return drafts;
}

interface Head {
  readonly noun: Described;
  readonly first: number;
  readonly last: number;
}

function describe(surface: Surface, head: Head, nameAt: NameAt): MentionDraft | null {
  const { pieces, text, lexicon } = surface;
  const { noun, first, last } = head;
  const start = startOf(surface, first, nameAt);
  const isGroup = noun.kind === 'group' || noun.plural;
  const at = pieces[start]?.start ?? 0;
  const counted = isGroup ? readCount(text.slice(Math.max(0, at - COUNT_REACH), at)) : null;
  const { from, isUnit } = startInText(surface, head, start, counted);
  const end = pieces[last - 1]?.end ?? 0;
  const words = text.slice(from, end).toLowerCase();
  const withheld = [...lexicon.withheld].some((word) => words.startsWith(`${word} `));
  const definite = describes(surface, 'definite', start, last);
  if (saysNothing(surface, head, start, withheld, definite)) return null;
  return {
    start: from,
    end,
    ...asFormation(noun, isGroup, isUnit),
    form: 'nominal',
    metonym: false,
    rule: noun.echo ? 'echo' : counted ? 'counted' : 'described',
    confidence: isWeak(surface, head, start, counted) ? 0.4 : 0.7,
    noun: text.slice(pieces[first]?.start, end).toLowerCase(),
    definite,
    country: countryWithin(surface, start, first),
    count: counted?.count,
    precision: noun.kind === 'place' && withheld ? 'withheld' : undefined,
    identity: isKind(surface, noun, start, counted) ? 'kind' : 'unnamed',
    workKind: noun.workKind ?? undefined,
    category: noun.category ?? undefined,
    role: noun.kind === 'person' ? roleIn(words) : undefined,
  };
}

/** "A member of the council" is what the council makes of them: the noun alone is no role. */
const roleIn = (words: string): string | undefined =>
  mentionWords.rolelessNouns.has(words.split(' ').at(-1) ?? '') ? undefined : words;

const asFormation = (noun: Described, isGroup: boolean, isUnit: boolean) =>
  isUnit ? ({ kind: 'unit', plural: false } as const) : { kind: noun.kind, plural: isGroup };

/** Start of the words, including the count and "column of", and whether those make it a unit. */
function startInText(
  surface: Surface,
  { noun, last }: Head,
  start: number,
  counted: Counted | null,
): { readonly from: number; readonly isUnit: boolean } {
  const { pieces } = surface;
  const from = (pieces[start]?.start ?? 0) - (counted?.length ?? 0);
  const first = firstFrom(pieces, from);
  const collective = pieces[first - 2];
  if (noun.kind !== 'group' || !collective || !describes(surface, 'grouped', first, last))
    return { from, isUnit: false };
  const isUnit =
    surroundings.formations.has(collective.key) &&
    surroundings.members.has(pieces[last - 1]?.key ?? '');
  return { from: collective.start, isUnit };
}

/** "Social media" is not an outlet and "the area" not a place; "the office" needs a named body. */
function saysNothing(
  surface: Surface,
  { noun, first, last }: Head,
  start: number,
  withheld: boolean,
  definite: boolean,
): boolean {
  if (describes(surface, 'no-outlet', start, last)) return true;
  if (noun.echo) return !definite || describes(surface, 'complemented', start, last);
  const vague = surroundings.vaguePlaces.has(surface.pieces[last - 1]?.key ?? '');
  return noun.kind === 'place' && vague && !withheld && start === first;
}

/** "Commanders", "sources": says little by itself. */
const isWeak = (
  surface: Surface,
  { first, last }: Head,
  start: number,
  counted: Counted | null,
): boolean =>
  start === first &&
  !counted &&
  !hasDeterminer(surface, start) &&
  surroundings.weakNouns.has(surface.pieces[last - 1]?.key ?? '');

const hasDeterminer = (surface: Surface, start: number): boolean =>
  start > 0 && /^[ \u00a0-]$/.test(gapBefore(surface, start));

/** "Drone units": a type of unit, not particular ones. */
const isKind = (
  surface: Surface,
  { kind, plural }: Described,
  start: number,
  counted: Counted | null,
): boolean => kind === 'unit' && plural && !counted && !hasDeterminer(surface, start);

/** "The battalion commander", "a ministry spokesman": the body is a mention too. */
function findWithin(surface: Surface, outer: MentionDraft, head: number): MentionDraft[] {
  if (outer.kind !== 'person' && outer.kind !== 'group') return [];
  const { pieces, text, lexicon } = surface;
  const at = text.slice(pieces[head]?.start, outer.end).includes(' ') ? head : head - 1;
  const piece = pieces[at];
  if (!piece || !mayBegin(surface, outer, at)) return [];
  const match = lexicon.nouns.find(text, pieces, at);
  const noun = match?.values.find(({ kind }) => kind === 'unit' || kind === 'agency');
  if (!match || !noun || match.end >= outer.end || text[match.end] !== ' ') return [];
  const words = text.slice(piece.start, match.end).toLowerCase();
  const { kind, plural } = noun;
  const isEchelon = kind === 'unit' && !plural && lexicon.echelons.find(text, pieces, at) !== null;
  return [
    {
      start: piece.start,
      end: match.end,
      kind,
      plural,
      noun: words,
      form: 'nominal',
      metonym: false,
      rule: 'within',
      confidence: 0.65,
      definite: outer.definite,
      country: outer.country,
      identity: 'unnamed',
      designation: isEchelon ? { echelon: words } : undefined,
    },
  ];
}

/** Whether the description of a body may begin at a piece inside a longer description. */
function mayBegin(surface: Surface, { start }: MentionDraft, at: number): boolean {
  const piece = surface.pieces[at];
  if (!piece || piece.capital || piece.start < start) return false;
  return at === 0 || gapBefore(surface, at) !== '-';
}

function countryWithin(
  { text, pieces, lexicon }: Surface,
  first: number,
  last: number,
): string | null {
  for (let at = first; at < last; at += 1) {
    const match = lexicon.names.find(text, pieces, at);
    const value = match?.values.find(
      (one) => one.kind === 'adjective' || (one.kind === 'place' && one.state),
    );
    if (value?.country) return value.country;
  }
  return null;
}
