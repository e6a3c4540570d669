import { isOneTypo, type NameMatch } from './look-up.ts';
import ordinaryNames from './ordinary-names.json' with { type: 'json' };
import {
  gapAfter,
  hasCapital,
  isSure,
  ownOf,
  type Scan,
  type Spot,
  startsSentence,
} from './scan.ts';
import type { NameToken } from './tokens.ts';

/** Single words of names, by token, and places where somebody else may be meant. */
export interface FoundWords {
  readonly own: readonly number[];
  /** Words of people who are withheld in other articles only. */
  readonly elsewhere: readonly number[];
  readonly uncertain: readonly Spot[];
}

/**
 * Every word of a name of this article's people. Of others, a surname or a rare given name, unless
 * this article shows somebody or something of that name.
 */
export function findWords(scan: Scan, isInWhole: (at: number) => boolean): FoundWords {
  const [own, elsewhere]: [number[], number[]] = [[], []];
  const uncertain: Spot[] = [];
  for (const [at, token] of scan.tokens.entries()) {
    const matches = scan.readings[at]?.matches ?? [];
    if (matches.length === 0 || isInWhole(at)) continue;
    const mine = ownOf(scan, at);
    const sure = mine.filter((match) => isSure(match) && counts(scan, at, match));
    const shared = sure.some(({ word }) => isOthers(scan, token, word.latin));
    if (sure.length > 0) {
      if (shared && isGivenNameOfOther(scan, at)) continue;
      own.push(at);
      if (shared || sure.every((match) => maybeTypo(token, match))) uncertain.push(token);
    } else if (mine.some((match) => !isSure(match) && maybeMisspelt(scan, token))) {
      uncertain.push(token);
    } else if (matches.some((match) => pointsElsewhere(scan, token, match))) {
      const isShown = scan.scope.shown !== null && isWithin(token, scan.scope.shown);
      const isExplained = matches.some(({ word }) => isOthers(scan, token, word.latin));
      if (isShown || (isExplained && scan.scope.shown === null)) continue;
      if (isExplained) uncertain.push(token);
      else elsewhere.push(at);
    }
  }
  return { own, elsewhere, uncertain };
}

const isOthers = ({ scope: { others } }: Scan, { latin }: NameToken, name: string): boolean =>
  others.has(latin) || others.has(name);

/** "Olena" of "Olena Mak", whom the article shows. */
function isGivenNameOfOther(scan: Scan, at: number): boolean {
  const next = scan.tokens[at + 1];
  return (
    next !== undefined &&
    /^\s$/u.test(gapAfter(scan, at)) &&
    hasCapital(next) &&
    scan.scope.others.has(next.latin) &&
    scan.index.isGivenName(scan.tokens[at]?.latin ?? '') &&
    ownOf(scan, at + 1).length === 0
  );
}

/** Letters that are a name even in small type, with an ending. */
const SMALL = 4;
const SMALL_INFLECTED = 6;

/** Whether a word of the text is meant as a name. An English word needs a capital, and a place for a name. */
function counts(scan: Scan, at: number, { word, how }: NameMatch): boolean {
  const token = scan.tokens[at] as NameToken;
  if (word.isOrdinary)
    return hasCapital(token) && how !== 'spelled' && !isDate(scan, at) && !opensPhrase(scan, at);
  if (hasCapital(token)) return word.latin.length > 1;
  return token.latin.length >= (how === 'exact' ? SMALL : SMALL_INFLECTED);
}

const MONTHS = new Set(ordinaryNames.months);
const BEFORE_DATE =
  /^(?:in|since|until|till|last|next|this|early|late|mid|during|through|every|each|to|and)$/u;

/** "in May", "May 2024", "3 May". */
function isDate({ tokens }: Scan, at: number): boolean {
  const [before, { latin = '' } = {}, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!MONTHS.has(latin)) return false;
  if (before?.letters === 'digits' || after?.letters === 'digits') return true;
  return before !== undefined && BEFORE_DATE.test(before.latin);
}

const AFTER_WORD =
  /^(?:the|a|an|he|she|they|it|we|you|i|this|that|these|those|his|her|their|our|my|your|not|all|there)$/u;

/** "Will the army …", "Mark the place": a sentence that opens with the word, not with a name. */
const opensPhrase = (scan: Scan, at: number): boolean =>
  startsSentence(scan, at) &&
  /^\s+$/u.test(gapAfter(scan, at)) &&
  scan.tokens[at + 1]?.letters === 'lower' &&
  AFTER_WORD.test(scan.tokens[at + 1]?.latin ?? '');

/** A spelling one letter away is as likely a typo, and what else is misspelt there nobody knows. */
const maybeTypo = ({ latin, script }: NameToken, { word, how }: NameMatch): boolean =>
  how === 'spelled' && script === 'latin' && isOneTypo(latin, word.latin);

/** A word that others of the article have as their name is no misspelling. */
const maybeMisspelt = ({ scope }: Scan, token: NameToken): boolean =>
  !scope.others.has(token.latin) && (hasCapital(token) || token.latin.length > SMALL_INFLECTED);

const ELSEWHERE_SPELLED = 7;

const pointsElsewhere = (
  { scope, index }: Scan,
  token: NameToken,
  { word, how }: NameMatch,
): boolean =>
  word.isTelling &&
  !scope.isOwn(word) &&
  hasCapital(token) &&
  !index.isOrdinary(token.latin) &&
  !index.isGivenName(token.latin) &&
  (how === 'exact' ||
    how === 'inflected' ||
    (how === 'spelled' && (token.script !== 'latin' || token.latin.length >= ELSEWHERE_SPELLED)));

/** Whether a place lies within one of these, which are sorted by their start. */
export function isWithin({ start, end }: Spot, places: readonly Spot[]): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  // A few mentions may nest.
  return places.slice(Math.max(0, low - 4), low).some((place) => place.end >= end);
}
