import common from '../lexicon/common.json' with { type: 'json' };
import { ordinaryWords } from '../lexicon/ordinary-words.ts';
import lemmas from '../weights/lemmas.json' with { type: 'json' };
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';
import words from './words.json' with { type: 'json' };

const KNOWN: ReadonlySet<string> = new Set([
  ...lemmas.nouns,
  ...lemmas.verbs,
  ...ordinaryWords().inDescriptions,
]);
const ENDINGS = ['s', 'es', 'd', 'ed', 'ly', 'ing', 'er', 'al'] as const;
/** Letters up to which a word may be a part of many things: "Oo", "Zin". */
const SHORT = 3;

/** No word of the language as far as the lists know, whatever its ending. */
const isUnlisted = (word: string): boolean =>
  [word, ...ENDINGS.map((end) => withoutEnd(word, end))].every((stem) => !KNOWN.has(stem));

const withoutEnd = (word: string, end: string): string =>
  word.endsWith(end) ? word.slice(0, -end.length) : word;

/** A word that is hardly anything but a name. */
export const isUnlistedWord = (word: string): boolean => word.length > SHORT && isUnlisted(word);

/** Pieces of a person's name: "Salma bint Orlun-Vastrik". */
const LONGEST = 5;
const PARTICLES: ReadonlySet<string> = new Set(common.particles);
const ARTICLES: ReadonlySet<string> = new Set(words.wholeArticles);
/** "Jabhat", "Tell", "Radio". */
const STARTS_OF_THINGS = [
  new Set(words.armedStarts),
  surroundings.placeStarts,
  surroundings.outletStarts,
] as const;

/** A name whose words no list knows, which begins with no article, given name or word for a thing. */
export function isUnlistedName(
  { pieces, lexicon, shouted }: Surface,
  first: number,
  last: number,
): boolean {
  if (last - first > LONGEST || shouted[first]) return false;
  if (ARTICLES.has(pieces[first - 1]?.key ?? '')) return false;
  const start = pieces[first]?.key ?? '';
  if (lexicon.givenNames.has(start) || STARTS_OF_THINGS.some((list) => list.has(start)))
    return false;
  const own = pieces.slice(first, last).map(({ key }) => key);
  const long = own.filter((key) => key.length > 1 && !PARTICLES.has(key));
  return (
    long.some((key) => key.length > SHORT) &&
    long.every((key) => isUnlisted(key) && !lexicon.heads.has(key))
  );
}
