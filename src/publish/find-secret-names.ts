import type { Secrets } from '../graph/protected/find-protected.ts';
import { fold, wordsOf } from '../text/fold.ts';
import type { Spot } from './names/scan.ts';

/** Letters that an inflection may add to a name: Petrov, Petrova, Petrovs. */
const ENDING = 3;
/** A shorter word matches only exactly, or with an added "s". */
const STEM = 4;

/** Every occurrence of a name, whatever its case, accents, ending or invisible characters. */
export function findSecretNames(text: string, secrets: Pick<Secrets, 'words'>): Spot[] {
  if (secrets.words.size === 0) return [];
  const stems = [...secrets.words];
  return wordsOf(fold(text)).flatMap(({ word, start, end }) =>
    stems.some((stem) => isForm(word, stem)) ? [{ start, end }] : [],
  );
}

const isForm = (word: string, stem: string): boolean =>
  word === stem ||
  word === `${stem}s` ||
  (stem.length >= STEM && word.startsWith(stem) && word.length - stem.length <= ENDING);

/**
 * Full names of people who are protected in another article, so that this article does not reveal
 * them.
 */
export function findWholeNames(text: string, names: ReadonlySet<string>): Spot[] {
  if (names.size === 0) return [];
  const folded = fold(text);
  const words = wordsOf(folded);
  return words.flatMap((first, at) =>
    [...names].flatMap((name) => {
      const parts = name.split(' ');
      const isHere = parts.every((part, offset) => isForm(words[at + offset]?.word ?? '', part));
      const last = words[at + parts.length - 1];
      return isHere && last ? [{ start: first.start, end: last.end }] : [];
    }),
  );
}
