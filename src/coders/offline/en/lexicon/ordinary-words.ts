import numbers from '../dates/numbers.json' with { type: 'json' };
import { starters } from '../language/words.ts';
import lemmas from '../weights/lemmas.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import givenNames from './given-names.json' with { type: 'json' };
import heads from './heads.json' with { type: 'json' };
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
  /** Words of the language, which are part of few names: dictionary forms. */
  readonly language: ReadonlySet<string>;
  /** Words that end or begin the name of a thing: "River", "Operation". */
  readonly things: ReadonlySet<string>;
  /** Words that stand before a name. */
  readonly titles: ReadonlySet<string>;
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
    language: new Set([...lemmas.verbs, ...lemmas.nouns, ...wordsOf(Object.values(nouns).flat())]),
    things: new Set(
      wordsOf(Object.entries(heads).flatMap(([kind, own]) => (kind === 'person' ? [] : own))),
    ),
    titles: new Set(wordsOf([...titles.ranks, ...titles.roles])),
  };
}

const wordsOf = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) => phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
