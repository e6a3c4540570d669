import type { OrdinaryWords } from '../../../../model/ordinary-words.ts';
import numbers from '../dates/numbers.json' with { type: 'json' };
import { starters } from '../language/words.ts';
import lemmas from '../weights/lemmas.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import givenNames from './given-names.json' with { type: 'json' };
import heads from './heads.json' with { type: 'json' };
import nouns from './nouns.json' with { type: 'json' };
import titles from './titles.json' with { type: 'json' };

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
