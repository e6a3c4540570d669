import { isTold } from './find-parted.ts';
import { latinOf } from './latin.ts';
import { initialOf } from './name-index.ts';
import { type OwnSounds, ownOf, type Scan, type Spot } from './scan.ts';
import { consonantsOf, spellingKeysOf } from './spelling-keys.ts';
import type { NameToken } from './tokens.ts';

/** Letters; a shorter name is part of too many words. */
const INSIDE = 6;

/**
 * Words that may be a name and cannot be compared for certain: letters of another script, a mix of
 * scripts, a name inside a longer word, letters replaced by asterisks.
 */
export function findUncertain(scan: Scan): Spot[] {
  const { initials, starts } = scan.scope.own;
  if (initials.size === 0) return [];
  const unclear = scan.tokens.filter(
    (token, at) => isUnclear(token, starts, ownOf(scan, at).length > 0) || hasOwnInside(scan, at),
  );
  return [...unclear, ...maskedIn(scan.text, initials)];
}

/** The first consonants of a name, by which a word of another alphabet may be it. */
const COMPARED = 3;
const startsOf = (latin: string): string[] =>
  spellingKeysOf(latin)
    .map((one) => consonantsOf(one).slice(0, COMPARED))
    .filter((one) => one.length === COMPARED);

export const soundsOf = (words: Iterable<string>): OwnSounds => {
  const all = [...words].map(latinOf).filter((word) => word !== '');
  return { initials: new Set(all.map(initialOf)), starts: new Set(all.flatMap(startsOf)) };
};

function isUnclear(
  { script, latin, letters }: NameToken,
  starts: ReadonlySet<string>,
  isKnown: boolean,
): boolean {
  if (script === 'latin' || letters === 'digits' || isKnown) return false;
  return script !== 'compared' || startsOf(latin).some((start) => starts.has(start));
}

const hasOwnInside = (scan: Scan, at: number): boolean => {
  const { latin = '' } = scan.tokens[at] ?? {};
  return (
    !scan.index.isOrdinary(latin) &&
    (scan.readings[at]?.glued ?? []).some(
      (name) =>
        name.letters.length >= INSIDE && latin !== name.letters && isTold(scan, name, latin),
    )
  );
};

/** "M*****k", "March**". */
const MASKED = /(\p{Lu})\p{L}{0,6}[*•█▇]{1,20}/gu;
const maskedIn = (text: string, initials: ReadonlySet<string>): Spot[] =>
  [...text.matchAll(MASKED)].flatMap(({ index, 0: all, 1: letter = '' }) =>
    initials.has(initialOf(letter.toLowerCase()))
      ? [{ start: index, end: index + all.length }]
      : [],
  );
