import type { SecretWords } from '../../graph/protected/find-protected.ts';
import type { SourceId } from '../../model/ids.ts';
import { memoize } from '../../model/memoize.ts';
import type { OrdinaryWords } from '../../model/ordinary-words.ts';
import { latinOf } from './latin.ts';
import ordinaryNames from './ordinary-names.json' with { type: 'json' };
import { consonantsOf, spellingKeysOf } from './spelling-keys.ts';

/** A word of withheld names, with what a search has to know about it. */
export interface NameWord {
  readonly latin: string;
  /** The articles in which somebody of this name is withheld. */
  readonly sources: ReadonlySet<SourceId>;
  /** An English word too: "Rose", "May". It counts only with a capital. */
  readonly isOrdinary: boolean;
  /** Whether it alone points to one person in other articles: a surname, a rare given name. */
  readonly isTelling: boolean;
}

/** Withheld names by every key under which a word of a text may lead to them. */
export interface NameIndex {
  readonly words: ReadonlyMap<string, NameWord>;
  /** Without the last vowel or vowels, which an ending replaces: "olen" of Olena, Oleny, Olenu. */
  readonly stems: ReadonlyMap<string, readonly NameWord[]>;
  readonly skeletons: ReadonlyMap<string, readonly NameWord[]>;
  readonly consonants: ReadonlyMap<string, readonly NameWord[]>;
  /** With one letter left out, for misspelt names. */
  readonly shortened: ReadonlyMap<string, readonly NameWord[]>;
  /** Two words of one name, or an initial and a word. */
  readonly pairs: ReadonlySet<string>;
  /** Whole names written as one word, by their first letters. */
  readonly glued: ReadonlyMap<string, readonly GluedName[]>;
  readonly isOrdinary: (latin: string) => boolean;
  readonly isGivenName: (latin: string) => boolean;
}

export interface GluedName {
  readonly letters: string;
  readonly sources: ReadonlySet<SourceId>;
  /** A single word of a name; the others are whole names. */
  readonly isWord: boolean;
}

/** Letters of the shortest names that are found inside words. */
export const GLUED_KEY = 4;
/** Letters of a glued name that are looked up at once: the more, the fewer names share them. */
export const GLUED_START = 5;
/** Letters; a shorter word is too often one letter away from another. */
const NEAR = 5;

export const pairOf = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;
export const initialOf = (word: string): string => `${word.charAt(0)}.`;

interface Name {
  readonly parts: readonly string[];
  readonly sources: Set<SourceId>;
}

/** Linear in the number of names. */
export function indexNames(
  secrets: ReadonlyMap<SourceId, SecretWords>,
  ordinary: OrdinaryWords,
  tellsAlone = true,
): NameIndex {
  const isOrdinary = ordinaryCheck(ordinary);
  const isGivenName = (latin: string): boolean => givenNamesOf(ordinary).has(latin);
  const names = namesOf(secrets);
  const words = new Map<string, NameWord & { sources: Set<SourceId> }>();
  for (const { parts, sources } of names)
    for (const latin of parts) {
      const known = words.get(latin) ?? {
        latin,
        sources: new Set<SourceId>(),
        isOrdinary: isOrdinary(latin),
        isTelling: tellsAlone && isTelling(latin, { isOrdinary, isGivenName }),
      };
      words.set(latin, known);
      for (const source of sources) known.sources.add(source);
    }
  const all = [...words.values()];
  return {
    words,
    stems: keyed(all, ({ latin }) => stemsOf(latin)),
    skeletons: keyed(all, ({ latin }) => (latin.length > 2 ? spellingKeysOf(latin) : [])),
    consonants: keyed(all, ({ latin }) => longerThan(2, spellingKeysOf(latin).map(consonantsOf))),
    shortened: keyed(all, ({ latin }) => (latin.length < NEAR ? [] : withoutOne(latin))),
    pairs: new Set(names.flatMap(({ parts }) => pairsOf(parts))),
    glued: keyed(names.flatMap(gluedOf).concat(all.flatMap(gluedWord)), ({ letters }) => [
      letters.slice(0, GLUED_START),
    ]),
    isOrdinary,
    isGivenName,
  };
}

/** Names of several words in order, and every word that stands in none. */
function namesOf(secrets: ReadonlyMap<SourceId, SecretWords>): Name[] {
  const found = new Map<string, Name>();
  for (const [source, { names, words }] of secrets)
    for (const name of [...names, ...words]) {
      const parts = name
        .split(' ')
        .map(latinOf)
        .filter((part) => part !== '');
      if (parts.length === 0) continue;
      const key = parts.join(' ');
      const known = found.get(key) ?? { parts, sources: new Set() };
      found.set(key, known);
      known.sources.add(source);
    }
  return [...found.values()];
}

function keyed<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const known = map.get(key);
      if (known) known.push(one);
      else map.set(key, [one]);
    }
  return map;
}

const stemsOf = (latin: string): string[] =>
  longerThan(3, [latin.slice(0, -1), latin.replace(/[aeiouyj]{1,20}$/u, '')]).filter(
    (stem) => /[aeiouyj]$/u.test(latin) && stem !== latin,
  );

const longerThan = (length: number, all: readonly string[]): string[] =>
  all.filter((one) => one.length > length);

/** Every way to leave out one letter, and the whole. */
export const withoutOne = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

const pairsOf = (parts: readonly string[]): string[] =>
  parts.flatMap((one, at) =>
    parts.flatMap((other, place) =>
      place === at
        ? []
        : [pairOf(initialOf(one), other), ...(place > at ? [pairOf(one, other)] : [])],
    ),
  );

function gluedOf({ parts, sources }: Name): GluedName[] {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return [];
  const initial = first.charAt(0);
  return [parts, parts.toReversed(), [first, last], [last, first], [initial, last], [last, initial]]
    .map((order) => order.join(''))
    .map((letters) => ({ letters, sources, isWord: false }));
}

const gluedWord = ({ latin, sources, isOrdinary }: NameWord): GluedName[] =>
  latin.length > GLUED_KEY && !isOrdinary ? [{ letters: latin, sources, isWord: true }] : [];

const isTelling = (
  latin: string,
  { isOrdinary, isGivenName }: Pick<NameIndex, 'isOrdinary' | 'isGivenName'>,
): boolean => latin.length > 3 && !isOrdinary(latin) && !isGivenName(latin);

const ENGLISH = new Set(ordinaryNames.words);
const ordinaryCheck =
  ({ inDescriptions }: OrdinaryWords) =>
  (latin: string): boolean =>
    ENGLISH.has(latin) || inDescriptions.has(latin);
const givenNamesOf = memoize(
  ({ givenNames }: OrdinaryWords): ReadonlySet<string> => new Set([...givenNames].map(latinOf)),
  2,
);
