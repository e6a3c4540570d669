import type { Secrets } from '../graph/protected/find-protected.ts';
import { groupBy } from '../model/group-by.ts';
import { fold, wordsOf } from '../text/fold.ts';
import type { Spot } from './names/scan.ts';

/** Letters that an inflection may add to a name: Petrov, Petrova, Petrovs. */
const ENDING = 3;
/** A shorter word matches only exactly, or with an added "s". */
const STEM = 4;

/** Every occurrence of a name, whatever its case, accents, ending or invisible characters. */
export function findSecretNames(text: string, { words }: Pick<Secrets, 'words'>): Spot[] {
  if (words.size === 0) return [];
  return wordsOf(fold(text)).flatMap(({ word, start, end }) =>
    stemsOf(word).some((stem) => words.has(stem)) ? [{ start, end }] : [],
  );
}

/** The names of which a word may be a form: itself, and what is left without an ending. */
function stemsOf(word: string): string[] {
  const stems = [word];
  if (word.endsWith('s')) stems.push(word.slice(0, -1));
  for (let cut = 1; cut <= ENDING && word.length - cut >= STEM; cut += 1)
    stems.push(word.slice(0, -cut));
  return stems;
}

/**
 * Full names of people who are protected in another article, so that this article does not reveal
 * them.
 */
export function findWholeNames(text: string, names: ReadonlySet<string>): Spot[] {
  if (names.size === 0) return [];
  const named = [...names].map((name, order) => ({ parts: name.split(' '), order }));
  const byFirst = groupBy(named, ({ parts }) => parts[0] ?? '');
  const words = wordsOf(fold(text)).map((word) => ({
    ...word,
    stems: new Set(stemsOf(word.word)),
  }));
  return words.flatMap(({ start, stems }, at) =>
    [...stems]
      .flatMap((stem) => byFirst.get(stem) ?? [])
      .sort((a, b) => a.order - b.order)
      .flatMap(({ parts }) => {
        const isHere = parts.every((part, offset) => words[at + offset]?.stems.has(part));
        const last = words[at + parts.length - 1];
        return isHere && last ? [{ start, end: last.end }] : [];
      }),
  );
}
