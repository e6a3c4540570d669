import type { Whole } from './find-wholes.ts';
import { initialOf } from './name-index.ts';
import ordinaryNames from './ordinary-names.json' with { type: 'json' };
import { gapAfter, hasCapital, ownOf, type Scan } from './scan.ts';
import type { NameToken } from './tokens.ts';

/** A name with what belongs to it, and the words that it tells besides those that were known. */
export interface GrownName extends Whole {
  readonly learned: readonly number[];
  /** The last word that was known. */
  readonly known: number;
}

const ROLES = new Set(ordinaryNames.roles);
/** Words before a name that are what somebody is or does: "wounded", "resigning". */
const PARTICIPLE = /(?:ed|ing)$/u;
const PARTICLE = /^(?:al|el|bin|ibn|abu|van|von|de|da|di|la|ter|bint|umm|um)$/u;
/** The article of an Arabic name as it is spoken: "ar-Rashidi". */
const ARTICLE = /^(?:a[lrsndtz]|ash|el)$/u;
const OPENING = /^\s?["'“”„‘’«(]{1,2}$/u;
const CLOSING = /^["'“”‘’»)]{1,2},?\s?$/u;

/**
 * Takes in initials, a patronymic, another given name, particles and a nickname: what stands around
 * a name of this article and would tell who it is. "Ivan «Grom» Tor" is one name even if only "Ivan"
 * is known.
 */
export function growName(scan: Scan, { from, to }: Whole): GrownName {
  const learned: number[] = [];
  let [first, last] = [from, to];
  for (let next = first - 1; next >= 0 && belongsBefore(scan, next); next -= 1) first = next;
  for (;;) {
    const step = stepAfter(scan, last);
    if (step === 0) break;
    for (let at = last + 1; at <= last + step; at += 1)
      if (step > 1 || scan.index.isGivenName(scan.tokens[last]?.latin ?? '')) learned.push(at);
    last += step;
  }
  return {
    from: first,
    to: last,
    known: to,
    learned: learned.filter((at) => isNameLike(scan, at)),
  };
}

function belongsBefore(scan: Scan, at: number): boolean {
  const token = scan.tokens[at] as NameToken;
  const gap = gapAfter(scan, at);
  if (isInitial(token)) return /^\.\s?$|^\.?\p{Pd}$/u.test(gap);
  if (/^["”»’)]\s$/u.test(gap)) return isNameLike(scan, at) && OPENING.test(gapAfter(scan, at - 1));
  if (!/^[\s\u00A0]$|^\p{Pd}$/u.test(gap)) return false;
  if (PARTICLE.test(token.latin) || (ARTICLE.test(token.latin) && gap !== ' ')) return true;
  return isUnknownName(scan, at);
}

const isInitial = ({ latin, letters }: NameToken): boolean =>
  letters === 'title' && latin.length === 1;

/** How many words after a name belong to it. */
function stepAfter(scan: Scan, last: number): number {
  const next = scan.tokens[last + 1];
  const gap = gapAfter(scan, last);
  if (!next) return 0;
  if (isInitial(next) && isInitial(scan.tokens[last] as NameToken) && /^\.\s?$/u.test(gap))
    return 1;
  if (isInitial(next))
    return /^,?\s$/u.test(gap) &&
      /^\./u.test(gapAfter(scan, last + 1)) &&
      isInitialOfName(scan, last, next)
      ? 1
      : 0;
  if (OPENING.test(gap)) return nicknameAfter(scan, last);
  return /^[\s\u00A0]$|^\p{Pd}$/u.test(gap) && isUnknownName(scan, last + 1) ? 1 : 0;
}

function isInitialOfName(scan: Scan, at: number, { latin }: NameToken): boolean {
  const own = ownOf(scan, at).map(({ word }) => word.latin);
  return own.some((word) => scan.index.pairs.has([initialOf(latin), word].sort().join(' ')));
}

/** One or two words in quotation marks or brackets with another name after them. */
function nicknameAfter(scan: Scan, last: number): number {
  for (const length of [1, 2]) {
    const end = last + length;
    const after = scan.tokens[end + 1];
    if (!scan.tokens[end] || !hasCapital(scan.tokens[last + 1] as NameToken)) return 0;
    if (!CLOSING.test(gapAfter(scan, end))) continue;
    if (
      after &&
      hasCapital(after) &&
      /\s$/u.test(gapAfter(scan, end)) &&
      !/,/u.test(gapAfter(scan, end))
    )
      return scan.index.isOrdinary(after.latin) ? 0 : length + 1;
  }
  return 0;
}

/** A capitalised word that is no ordinary one, and that nobody else of the article is called. */
function isUnknownName(scan: Scan, at: number): boolean {
  const { latin = '' } = scan.tokens[at] ?? {};
  return isNameLike(scan, at) && !scan.scope.others.has(latin);
}

function isNameLike({ tokens, index }: Scan, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    hasCapital(token) &&
    token.latin.length > 1 &&
    !index.isOrdinary(token.latin) &&
    !ROLES.has(token.latin) &&
    !PARTICIPLE.test(token.latin)
  );
}
