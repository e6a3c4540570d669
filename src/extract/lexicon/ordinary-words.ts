import common from './data/common.json' with { type: 'json' };
import countries from './data/countries.json' with { type: 'json' };
import nouns from './data/nouns.json' with { type: 'json' };
import titles from './data/titles.json' with { type: 'json' };

/**
 * Words that are no part of a person's name though they may be capitalised: what begins a sentence, what
 * people are called by ("Russian soldiers"), ranks, months. In lower case, one word each.
 */
export function ordinaryWords(): ReadonlySet<string> {
  const phrases = [
    ...common.notNames,
    ...countries.flatMap(({ name, aliases, adjectives, people }) => [
      name,
      ...aliases,
      ...adjectives,
      ...people,
    ]),
    ...Object.values(nouns).flat(),
    ...Object.values(titles).flat(),
  ];
  return new Set(phrases.flatMap((phrase) => phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
}
