import { NO_SECRETS, type Secrets } from '../../graph/protected/find-protected.ts';
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
  /** In the text of an article. */
  inText(source: SourceId, text: string): FoundNames;
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
  readonly secrets: ReadonlyMap<SourceId, Secrets>;
  readonly others: ReadonlyMap<SourceId, Others>;
  readonly texts: ReadonlyMap<SourceId, string>;
  readonly ordinary: OrdinaryWords;
  /** Whether a surname alone is looked for in other articles too. */
  readonly tellsAlone: boolean;
}

/** Names that the texts themselves add to those coded are looked for too. */
export function createNameFinder(known: NamesOf): NameFinder {
  const secrets = withLearned(known);
  const index = indexNames(secrets, known.ordinary, known.tellsAlone);
  const lookUp = createLookUp(index);
  const everyName = soundsOf(index.words.keys());
  const scopeIn = (sources: readonly SourceId[], isText: boolean): SearchScope =>
    scopeOf(sources, { secrets, others: known.others, isText });
  const clearedIn = (source: SourceId) => (known.others.get(source) ?? NO_OTHERS).cleared;
  const isCleared = (sources: readonly SourceId[], words: string): boolean => {
    const found = wordsOf(fold(words)).flatMap(({ word }) =>
      sources.map(
        (source) => clearedIn(source).words.has(word) && !secrets.get(source)?.words.has(word),
      ),
    );
    return found.length > 0 && found.every(Boolean);
  };
  return {
    inText: (source, text) =>
      withoutCleared(findWithheldNames(text, index, lookUp, scopeIn([source], true)), (spot) =>
        isWithin(spot, clearedIn(source).at),
      ),
    inWords: (sources, words) =>
      withoutCleared(findWithheldNames(words, index, lookUp, scopeIn(sources, false)), (spot) =>
        isCleared(sources, words.slice(spot.start, spot.end)),
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

interface ScopeContext extends Pick<NamesOf, 'secrets' | 'others'> {
  readonly isText: boolean;
}

function scopeOf(
  sources: readonly SourceId[],
  { secrets, others, isText }: ScopeContext,
): SearchScope {
  const shown = sources.map((source) => others.get(source) ?? NO_OTHERS);
  const own = sources.flatMap((source) => [...(secrets.get(source) ?? NO_SECRETS).words]);
  return {
    isOwn: (name) => sources.some((source) => name.sources.has(source)),
    own: soundsOf(own),
    others: new Set(shown.flatMap(({ names }) => [...names].map(latinOf))),
    shown: isText ? shown.flatMap(({ named }) => named) : null,
  };
}

/** Each article is read for what it tells of its own people, before all are searched for everywhere. */
function withLearned({ secrets, others, texts, ordinary }: NamesOf): Map<SourceId, Secrets> {
  const index = indexNames(secrets, ordinary);
  const lookUp = createLookUp(index);
  return new Map(
    [...secrets].map(([source, own]) => {
      const scope = scopeOf([source], { secrets, others, isText: true });
      const { learned } = findWithheldNames(texts.get(source) ?? '', index, lookUp, scope);
      return [source, learnt(own, learned)];
    }),
  );
}

const learnt = (own: Secrets, { words, names }: Learned): Secrets =>
  words.length + names.length === 0
    ? own
    : {
        ...own,
        words: new Set([...own.words, ...words, ...names.flatMap((name) => name.split(' '))]),
        names: new Set([...own.names, ...names]),
      };
