import { NO_SECRETS, type SecretWords } from '../../graph/protected/find-protected.ts';
import type { SourceId } from '../../model/ids.ts';
import type { OrdinaryWords } from '../../model/ordinary-words.ts';
import { fold, wordsOf } from '../../text/fold.ts';
import { NO_OTHERS, type Others } from '../find-others.ts';
import { soundsOf } from './find-uncertain.ts';
import { findWithheldNames, type Learned } from './find-withheld-names.ts';
import { isWithin } from './find-words.ts';
import { latinOf } from './latin.ts';
import { createLookUp } from './look-up.ts';
import { indexNames } from './name-index.ts';
import type { FoundNames, SearchScope, Spot } from './scan.ts';

/** Finds withheld names, in whatever form. Made once for all articles. */
export interface NameFinder {
  /** In the text of an article; `own`: what it says of others, and where. */
  inText(source: SourceId, text: string, own: Others): FoundNames;
  /** In other words of these articles: a title, an address, a reason. */
  inWords(sources: readonly SourceId[], words: string): FoundNames;
  /** In words of no known article: any word of any name counts. */
  anywhere(words: string): FoundNames;
}

/** One for protected people, one for all others whose names are withheld. */
export interface NameFinders {
  readonly ofProtected: NameFinder;
  readonly ofUnlisted: NameFinder;
}

export interface NamesOf {
  /** With what was learnt from the texts. */
  readonly secrets: ReadonlyMap<SourceId, SecretWords>;
  readonly others: ReadonlyMap<SourceId, Others>;
  readonly ordinary: OrdinaryWords;
  /** Whether a surname alone is looked for in other articles too. */
  readonly tellsAlone: boolean;
}

export function createNameFinder({ secrets, others, ordinary, tellsAlone }: NamesOf): NameFinder {
  const index = indexNames(secrets, ordinary, tellsAlone);
  const lookUp = createLookUp(index);
  const everyName = soundsOf(index.words.keys());
  const clearedIn = (source: SourceId) => (others.get(source) ?? NO_OTHERS).cleared;
  const isCleared = (sources: readonly SourceId[], words: string): boolean => {
    const found = wordsOf(fold(words)).flatMap(({ word }) =>
      sources.map(
        (source) => clearedIn(source).words.has(word) && !secrets.get(source)?.words.has(word),
      ),
    );
    return found.length > 0 && found.every(Boolean);
  };
  return {
    inText: (source, text, own) =>
      withoutCleared(
        findWithheldNames(text, index, lookUp, scopeOfText(source, own, secrets)),
        (spot) => isWithin(spot, own.cleared.at),
      ),
    inWords: (sources, words) =>
      withoutCleared(
        findWithheldNames(words, index, lookUp, scopeOf(sources, secrets, others)),
        (spot) => isCleared(sources, words.slice(spot.start, spot.end)),
      ),
    anywhere: (words) =>
      findWithheldNames(words, index, lookUp, {
        isOwn: () => true,
        own: everyName,
        others: new Set(),
        shown: null,
      }),
  };
}

/** What belongs to somebody who is shown although a protected person has the same name. */
const withoutCleared = (
  { certain, uncertain }: FoundNames,
  isCleared: (spot: Spot) => boolean,
): FoundNames => ({
  certain: certain.filter((spot) => !isCleared(spot)),
  uncertain: uncertain.filter((spot) => !isCleared(spot)),
});

type SecretsBySource = ReadonlyMap<SourceId, SecretWords>;

function scopeOf(
  sources: readonly SourceId[],
  secrets: SecretsBySource,
  others: ReadonlyMap<SourceId, Others>,
): SearchScope {
  const shown = sources.map((source) => others.get(source) ?? NO_OTHERS);
  const own = sources.flatMap((source) => [...(secrets.get(source) ?? NO_SECRETS).words]);
  return {
    isOwn: (name) => sources.some((source) => name.sources.has(source)),
    own: soundsOf(own),
    others: new Set(shown.flatMap(({ names }) => [...names].map(latinOf))),
    shown: null,
  };
}

const scopeOfText = (source: SourceId, own: Others, secrets: SecretsBySource): SearchScope => ({
  ...scopeOf([source], secrets, new Map([[source, own]])),
  shown: own.named,
});

/**
 * Reads an article for what it tells of its own people, before all are searched for everywhere: names
 * that the texts themselves add to those coded are looked for too.
 */
export function createLearner(
  secrets: SecretsBySource,
  ordinary: OrdinaryWords,
): (source: SourceId, text: string, own: Others) => SecretWords | null {
  const index = indexNames(secrets, ordinary);
  const lookUp = createLookUp(index);
  return (source, text, own) => {
    const known = secrets.get(source);
    // Who has no names cannot be told of.
    if (!known || known.words.size === 0) return null;
    const { learned } = findWithheldNames(text, index, lookUp, scopeOfText(source, own, secrets));
    return learnt(known, learned);
  };
}

const learnt = (own: SecretWords, { words, names }: Learned): SecretWords | null =>
  words.length + names.length === 0
    ? null
    : {
        ...own,
        words: new Set([...own.words, ...words, ...names.flatMap((name) => name.split(' '))]),
        names: new Set([...own.names, ...names]),
      };
