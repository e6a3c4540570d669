import type { SourceId } from '../../model/ids.ts';
import type { LookUp, NameMatch, Reading } from './look-up.ts';
import type { NameIndex } from './name-index.ts';
import { type NameToken, tokensOf } from './tokens.ts';

/** Half-open, in UTF-16 code units. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Where names are withheld for certain, and where something may be one. */
export interface FoundNames {
  readonly certain: readonly Spot[];
  readonly uncertain: readonly Spot[];
}

/** What words that are perhaps a name of the article's people begin with. */
export interface OwnSounds {
  readonly initials: ReadonlySet<string>;
  /** The first consonants. */
  readonly starts: ReadonlySet<string>;
}

/** Whose names are looked for, and who else is named. */
export interface SearchScope {
  /** Whether a person of this name is withheld in the article that the words belong to. */
  readonly isOwn: (name: { readonly sources: ReadonlySet<SourceId> }) => boolean;
  readonly own: OwnSounds;
  /** Words of the names of people and things that the article shows, in Latin letters. */
  readonly others: ReadonlySet<string>;
  /** Where they stand, sorted. Null where that is not known, as in a title. */
  readonly shown: readonly Spot[] | null;
}

/** A text in words, with what each of them may mean. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly readings: readonly Reading[];
  readonly index: NameIndex;
  readonly lookUp: LookUp;
  readonly scope: SearchScope;
}

export function scanOf(text: string, index: NameIndex, lookUp: LookUp, scope: SearchScope): Scan {
  const tokens = tokensOf(text);
  return { text, tokens, readings: tokens.map(lookUp), index, lookUp, scope };
}

/** What stands between a word and the next, decoded. */
export const gapAfter = ({ text, tokens }: Scan, at: number): string =>
  tokens[at + 1]?.before ?? text.slice(tokens[at]?.end ?? text.length).slice(0, LONGEST_GAP);
/** Code units after the last word that matter. */
const LONGEST_GAP = 8;

/** Whether a word is the first of a sentence or line. */
export function startsSentence(scan: Scan, at: number): boolean {
  return at === 0 || /[.!?…:\n]/u.test(gapAfter(scan, at - 1));
}

export const hasCapital = ({ letters }: NameToken): boolean =>
  letters === 'title' || letters === 'upper';

/** The names of people of this article that a word may be part of. */
export const ownOf = ({ readings, scope }: Scan, at: number): NameMatch[] =>
  (readings[at]?.matches ?? []).filter(({ word }) => scope.isOwn(word));

export const isSure = ({ how }: NameMatch): boolean => how !== 'near';
