import type { NameMatch } from './look-up.ts';
import { initialOf, pairOf } from './name-index.ts';
import { type FoundNames, gapAfter, hasCapital, isSure, type Scan, type Spot } from './scan.ts';
import type { NameToken } from './tokens.ts';

/** Words between two parts of a name: a nickname of two words, a patronymic. */
const MOST_BETWEEN = 3;
/** What may stand between the words of one name: no end of a sentence. */
const INSIDE = /^[\s\u00A0.·'’‘ʼ"“”„«»()[\]/_+*~|\p{Pd}-]{0,4}$/u;
/** "Marchuk, Olena". */
const COMMA = /^,\s{0,2}$/u;

/** A whole name, from its first word to its last, in tokens. */
export interface Whole {
  readonly from: number;
  readonly to: number;
}

/**
 * Whole names of anybody who is withheld: two of their words, or one and the initial of another, in
 * any order, with at most a patronymic or a nickname between. In every article, since two words
 * together point to one person.
 */
export function findWholes(scan: Scan): FoundNames & { readonly wholes: readonly Whole[] } {
  const wholes: Whole[] = [];
  const uncertain: Spot[] = [];
  for (let from = 0; from < scan.tokens.length; from += 1) {
    if (!mayBePart(scan, from)) continue;
    for (let to = from + 1; to <= from + 1 + MOST_BETWEEN && to < scan.tokens.length; to += 1) {
      const gap = gapAfter(scan, to - 1);
      if (!isInside(scan, gap, to - 1, from)) break;
      const found = mayBePart(scan, to) ? pairAt(scan, from, to) : null;
      if (found === 'sure') wholes.push({ from, to });
      if (found === 'near') uncertain.push(placeOf(scan, { from, to }));
      if (!mayStandInside(scan, to)) break;
    }
  }
  return { wholes, certain: wholes.map((whole) => placeOf(scan, whole)), uncertain };
}

export const placeOf = ({ tokens }: Scan, { from, to }: Whole): Spot => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to]?.end ?? 0,
});

const isLetter = ({ latin, letters }: NameToken): boolean =>
  letters !== 'digits' && (latin.length === 1 || (latin.length === 2 && letters === 'title'));

const mayBePart = ({ tokens, readings }: Scan, at: number): boolean =>
  (readings[at]?.matches.length ?? 0) > 0 || isLetter(tokens[at] as NameToken);

/** A full stop belongs to a name only after an initial. */
function isInside({ tokens }: Scan, gap: string, at: number, from: number): boolean {
  if (COMMA.test(gap)) return at === from;
  if (!INSIDE.test(gap)) return false;
  return !/\.\s/u.test(gap) || isLetter(tokens[at] as NameToken);
}

/** Between two parts of a name stand others, particles, or what is in quotation marks. */
const mayStandInside = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at] as NameToken;
  return hasCapital(token) || PARTICLE.test(token.latin) || isQuoted(scan, at);
};
const PARTICLE = /^(?:a[lrsndtz]|ash|el|bin|bint|ibn|abu|umm|van|von|der|den|de|da|di|la|du|ter)$/u;

const isQuoted = (scan: Scan, at: number): boolean =>
  /["“„«(‘'/_-]$/u.test(gapAfter(scan, at - 1)) || gapAfter(scan, at - 1) === '';

function pairAt(scan: Scan, from: number, to: number): 'sure' | 'near' | null {
  const [one, other] = [scan.tokens[from] as NameToken, scan.tokens[to] as NameToken];
  const joined = !/\s/u.test(scan.text.slice(one.end, other.start));
  let found: 'near' | null = null;
  for (const left of partsAt(scan, from))
    for (const right of partsAt(scan, to)) {
      if (!scan.index.pairs.has(pairOf(left.key, right.key))) continue;
      const words = [left.match, right.match].flatMap((match) => (match ? [match] : []));
      if (!areNames(scan, from, to, words, joined)) continue;
      if (words.every(isSure)) return 'sure';
      found = 'near';
    }
  return found;
}

/** The words that a token may be; a single letter is an initial. */
function partsAt({ tokens, readings }: Scan, at: number): { key: string; match?: NameMatch }[] {
  const token = tokens[at] as NameToken;
  return [
    ...(readings[at]?.matches ?? []).map((match) => ({ key: match.word.latin, match })),
    ...(isLetter(token) ? [{ key: initialOf(token.latin) }] : []),
  ];
}

/** Small letters are a name in an address or file name, or where both words are nothing else. */
function areNames(
  scan: Scan,
  from: number,
  to: number,
  words: readonly NameMatch[],
  joined: boolean,
): boolean {
  const [one, other] = [scan.tokens[from] as NameToken, scan.tokens[to] as NameToken];
  if (words.length < 2) {
    const initial = isLetter(one) ? from : to;
    const isMarked = joined || /^\.|^$/u.test(gapAfter(scan, initial));
    return isMarked || (hasCapital(one) && hasCapital(other) && !/^[ai]$/u.test(one.latin));
  }
  if (hasCapital(one) && hasCapital(other)) return true;
  return joined || words.every(({ word, how }) => !word.isOrdinary && how === 'exact');
}
