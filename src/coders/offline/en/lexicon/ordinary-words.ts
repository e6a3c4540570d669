import numbers from '../dates/numbers.json' with { type: 'json' };
import { starters } from '../language/words.ts';
import common from './common.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import givenNames from './given-names.json' with { type: 'json' };
import nouns from './nouns.json' with { type: 'json' };
import titles from './titles.json' with { type: 'json' };

/** Words that are not part of a person's name even if capitalised; lower case, single words. */
export interface OrdinaryWords {
  /** Sentence openers, words for people ("Russian soldiers"), numbers, ranks, months, countries. */
  readonly inDescriptions: ReadonlySet<string>;
  /** A smaller set: Jordan is a country, but part of a name in "Jordan Baker". */
  readonly inNames: ReadonlySet<string>;
  /** Given names that many people have. */
  readonly givenNames: ReadonlySet<string>;
}

export function ordinaryWords(): OrdinaryWords {
  const given = new Set(givenNames.map((name) => name.toLowerCase()));
  const inBoth = wordsOf([
    ...starters,
    ...countries.flatMap(({ adjectives }) => adjectives),
    ...Object.values(nouns).flat(),
    ...Object.values(titles).flat(),
  ]);
  const more = wordsOf([
    ...common.notNames,
    ...[numbers.ones, numbers.tens, numbers.scales, numbers.ordinals].flatMap(Object.keys),
    ...countries.flatMap(({ name, aliases, people }) => [name, ...aliases, ...people]),
  ]);
  return {
    inDescriptions: new Set([...inBoth, ...more]),
    inNames: new Set(inBoth.filter((word) => !given.has(word))),
    givenNames: given,
  };
}

const wordsOf = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) => phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
