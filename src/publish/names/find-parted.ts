import { gluedIn } from './look-up.ts';
import { GLUED_KEY, type GluedName, type NameWord } from './name-index.ts';
import { gapAfter, hasCapital, type Scan, type Spot } from './scan.ts';
import type { NameToken } from './tokens.ts';

/** One mark inside a word: "Mar-chuk", "Mar·chuk", "Mar'yana", and a line break, or what is left of one. */
const MARK =
  /^(?:[-\u2010-\u2015\u2212·•‧∙⋅・.'’‘ʼʹʻ′`´*_~|/\\+^¬]{1,2}|[-\u2010\u2011\u00ad¬=]?[ \t]*\r?\n[ \t]*|[-\u2010\u2011\u00ad¬=]?[ \t])?$/u;
/** Parts of one word, at most. */
const MOST_PARTS = 8;
/** Letters; a shorter word is too often made of two others. */
const JOINED = 4;
const DIGITS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** Names whose letters are parted by marks, a line break or digits that stand for letters. */
export function findJoined(scan: Scan): Spot[] {
  const found: Spot[] = [];
  for (const [from, first] of scan.tokens.entries()) {
    if (isNameAlone(scan, from)) continue;
    let joined = first.latin;
    let isSpaced = false;
    for (let to = from + 1; to < from + MOST_PARTS && to < scan.tokens.length; to += 1) {
      const gap = gapAfter(scan, to - 1);
      const token = scan.tokens[to] as NameToken;
      if (!MARK.test(gap) || (/\s/u.test(gap) && hasCapital(token))) break;
      joined += token.latin;
      // Two words of a sentence stand beside each other like this too.
      isSpaced ||= /^[ \t]$/u.test(gap);
      if (joined.length < (isSpaced ? WHOLE : JOINED)) continue;
      if (
        isName(scan, joined, first, isSpaced) ||
        isName(scan, withLetters(joined), first, isSpaced)
      )
        found.push({ start: first.start, end: token.end });
    }
  }
  return found;
}

/** "Marchuk's" is one already. */
const isNameAlone = ({ readings }: Scan, at: number): boolean =>
  (readings[at]?.matches ?? []).some(({ how }) => how === 'exact');

const withLetters = (joined: string): string =>
  joined.replace(/\d/gu, (digit) => DIGITS[digit] ?? digit);

function isName(
  { index, lookUp, scope }: Scan,
  latin: string,
  first: NameToken,
  onlyExact: boolean,
): boolean {
  if (/\d/u.test(latin)) return false;
  const isMeant = (word: NameWord): boolean =>
    scope.isOwn(word) ? !word.isOrdinary || hasCapital(first) : word.isTelling;
  const exact = index.words.get(latin);
  if (exact) return isMeant(exact);
  // Nearly all neighbours in a sentence come here: they are not looked up further.
  if (onlyExact) return false;
  const { matches } = lookUp({ latin, looksLike: latin, script: first.script });
  return matches.some(({ word, how }) => how === 'inflected' && isMeant(word));
}

/** What parts the letters of "M a r c h u k" and "M.A.R.C.H.U.K". */
const SPACED = /^[\s.·•‧∙*_~|/\\+,\p{Pd}-]{1,4}$/u;

/** Names with something between all their letters. The whole run of letters is withheld. */
export function findSpaced(scan: Scan): Spot[] {
  const { tokens } = scan;
  const found: Spot[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (
      isOneLetter(tokens[to]) &&
      isOneLetter(tokens[to + 1]) &&
      SPACED.test(gapAfter(scan, to))
    )
      to += 1;
    const letters = tokens
      .slice(from, to + 1)
      .map(({ latin }) => latin)
      .join('');
    if (to > from && hasName(scan, letters))
      found.push({ start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 });
    from = to + 1;
  }
  return found;
}

/** One letter of any script: Cyrillic "щ" is four in Latin. */
const isOneLetter = (token: NameToken | undefined): boolean =>
  token !== undefined &&
  token.letters !== 'digits' &&
  (token.latin.length === 1 || token.end - token.start === 1);

/** Letters of a whole name that stands among others. */
const WHOLE = 6;

/** Whether letters that belong together hold a name. */
export const hasName = (scan: Scan, letters: string): boolean =>
  gluedIn(scan.index, letters).some((name) => isTold(scan, name, letters)) ||
  isShortName(scan, letters);

export const isTold = (
  { scope, index }: Scan,
  { letters, isWord, sources }: GluedName,
  all: string,
): boolean => {
  if (!isWord) return letters.length >= WHOLE || letters === all;
  if (scope.isOwn({ sources })) return true;
  return letters.length >= WHOLE && (index.words.get(letters)?.isTelling ?? false);
};

const isShortName = ({ index, scope }: Scan, letters: string): boolean => {
  const word = letters.length > GLUED_KEY + 1 ? undefined : index.words.get(letters);
  return word !== undefined && letters.length > 2 && scope.isOwn(word);
};
