import { memoize } from '../../model/memoize.ts';
import endings from './endings.json' with { type: 'json' };
import {
  GLUED_KEY,
  GLUED_START,
  type GluedName,
  type NameIndex,
  type NameWord,
  withoutOne,
} from './name-index.ts';
import { consonantsOf, spellingKeysOf } from './spelling-keys.ts';
import type { NameToken } from './tokens.ts';

/** A word of a name that a word of the text may be. */
export interface NameMatch {
  readonly word: NameWord;
  /** `spelled`: transliterated in another way. `near`: one letter away; a typo or another name. */
  readonly how: 'exact' | 'inflected' | 'spelled' | 'near';
}

/** What the letters of one word of a text may mean. */
export interface Reading {
  readonly matches: readonly NameMatch[];
  /** Names that it contains without a boundary. */
  readonly glued: readonly GluedName[];
}
export type LookUp = (token: Pick<NameToken, 'latin' | 'looksLike' | 'script'>) => Reading;

const ENDINGS = new Set(endings);
const SKELETON_ENDINGS = new Set(endings.flatMap(spellingKeysOf));
const LONGEST_ENDING = 4;
/** Letters; a longer name takes any short ending, a shorter one those that names take. */
const LONG = 6;

/** Looks each word up once, however often it occurs. A look-up does not depend on how many names there are. */
export function createLookUp(index: NameIndex): LookUp {
  const inLatin = memoize((latin: string) => readingOf(index, latin, latin, 'latin'), WORDS);
  const inOther = memoize((key: string): Reading => {
    const [script = '', latin = '', looksLike = ''] = key.split(' ');
    return readingOf(index, latin, looksLike, script as NameToken['script']);
  }, WORDS);
  return ({ script, latin, looksLike }) =>
    script === 'latin' && looksLike === latin
      ? inLatin(latin)
      : inOther(`${script} ${latin} ${looksLike}`);
}
/** Words remembered, at most. */
const WORDS = 200_000;

function readingOf(
  index: NameIndex,
  latin: string,
  looksLike: string,
  script: NameToken['script'],
): Reading {
  if (latin === '') return { matches: [], glued: [] };
  const matches = [
    ...exactly(index, latin),
    ...(looksLike === latin ? [] : exactly(index, looksLike)),
    ...inflected(index, latin),
    ...spelled(index, latin, script),
    ...nearly(index, latin),
  ];
  const seen = new Set<NameWord>();
  return {
    matches: matches.filter(({ word }) => !seen.has(word) && seen.add(word)),
    glued: gluedIn(index, latin),
  };
}

const PARTICLE = /^(?:al|el|abu|bin|ibn|bint|mac|mc|van|von|de|di|da|ter|ben)(?=.{4})/u;

function exactly({ words }: NameIndex, latin: string): NameMatch[] {
  return [latin, latin.replace(PARTICLE, '')].flatMap((one) => {
    const word = words.get(one);
    return word ? [{ word, how: 'exact' as const }] : [];
  });
}

function inflected({ words, stems, isOrdinary }: NameIndex, latin: string): NameMatch[] {
  const found: NameWord[] = [];
  for (let cut = 1; cut <= LONGEST_ENDING && latin.length - cut > 2; cut += 1) {
    const [base, ending] = [latin.slice(0, -cut), latin.slice(-cut)];
    const isEnding = ENDINGS.has(ending);
    const word = words.get(base);
    if (
      word &&
      (ending === 's' || (isEnding ? !isOrdinary(latin) : cut < 4 && base.length >= LONG))
    )
      found.push(word);
    if (isEnding && base.length >= GLUED_KEY && !isOrdinary(latin))
      found.push(...(stems.get(base) ?? []));
  }
  return found.map((word) => ({ word, how: 'inflected' }));
}

/** Letters below which too many names of one script have one skeleton. */
const LATIN_SKELETON = 5;
const FOREIGN_SKELETON = 3;

function spelled(
  { skeletons, consonants, words, isOrdinary }: NameIndex,
  latin: string,
  script: NameToken['script'],
): NameMatch[] {
  const isForeign = script !== 'latin';
  if (!isForeign && (latin.length < LATIN_SKELETON || isOrdinary(latin))) return [];
  const found: NameWord[] = [];
  for (const skeleton of spellingKeysOf(latin)) {
    if (skeleton.length >= FOREIGN_SKELETON) found.push(...(skeletons.get(skeleton) ?? []));
    if (script === 'consonants')
      for (const one of [consonantsOf(skeleton), consonantsOf(skeleton).replace(/^l/u, '')])
        found.push(...(consonants.get(one) ?? []));
    for (let cut = 1; cut <= LONGEST_ENDING; cut += 1) {
      const base = skeleton.slice(0, -cut);
      if (base.length < (isForeign ? GLUED_KEY : LATIN_SKELETON)) break;
      if (SKELETON_ENDINGS.has(skeleton.slice(-cut))) found.push(...(skeletons.get(base) ?? []));
    }
  }
  const backwards = latin.length < LONG ? undefined : words.get([...latin].reverse().join(''));
  if (backwards) found.push(backwards);
  return found.map((word) => ({ word, how: 'spelled' }));
}

/** Letters of a name that a typo may hit; consonants that another spelling leaves. */
const NEAR = 5;
const NEAR_CONSONANTS = 4;

function nearly({ shortened, consonants, isOrdinary }: NameIndex, latin: string): NameMatch[] {
  if (latin.length < NEAR - 1 || isOrdinary(latin)) return [];
  const typos = withoutOne(latin)
    .flatMap((one) => shortened.get(one) ?? [])
    .filter((word) => isOneTypo(latin, word.latin));
  const sounds = spellingKeysOf(latin)
    .map(consonantsOf)
    .flatMap((one) => (one.length < NEAR_CONSONANTS ? [] : (consonants.get(one) ?? [])));
  return [...typos, ...sounds].map((word) => ({ word, how: 'near' }));
}

/** One letter added, dropped or changed, or two neighbours swapped. */
export function isOneTypo(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1 || word === name) return false;
  let [first, last, otherLast] = [0, word.length, name.length];
  while (first < last && first < otherLast && word[first] === name[first]) first += 1;
  while (last > first && otherLast > first && word[last - 1] === name[otherLast - 1]) {
    last -= 1;
    otherLast -= 1;
  }
  const [left, right] = [word.slice(first, last), name.slice(first, otherLast)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Withheld names anywhere in a run of letters. */
export function gluedIn({ glued }: NameIndex, letters: string): GluedName[] {
  const found = new Set<GluedName>();
  for (let at = 0; at + GLUED_KEY <= letters.length; at += 1)
    for (const name of glued.get(letters.slice(at, at + GLUED_START)) ?? [])
      if (letters.startsWith(name.letters, at)) found.add(name);
  return [...found];
}
