import type { Span } from '../../model/span.ts';
import { SHINGLE, shinglesOf } from './shingles.ts';
import { type Word, wordsOf } from './words.ts';

/** Words of a passage that are shown: enough to see that it is the same text. */
const SHOWN = 40;

/** The longest run of words that two texts share, where it stands in each; null where there is none of five words. */
export function findSharedPassage(copy: string, original: string): [Span, Span] | null {
  const [words, others] = [wordsOf(copy), wordsOf(original)];
  const places = placesOf(shinglesOf(others));
  let best = { length: 0, word: 0, other: 0 };
  /** Shingles in a row that end at each place of the original, for the shingle before this one. */
  let before = new Map<number, number>();
  shinglesOf(words).forEach((hash, at) => {
    const here = new Map<number, number>();
    for (const place of places.get(hash) ?? []) {
      const length = (before.get(place - 1) ?? 0) + 1;
      here.set(place, length);
      if (length > best.length) {
        best = { length, word: at - length + 1, other: place - length + 1 };
      }
    }
    before = here;
  });
  if (best.length === 0) return null;
  const count = Math.min(SHOWN, best.length + SHINGLE - 1);
  return [spanOf(words, best.word, count), spanOf(others, best.other, count)];
}

/** Where each shingle stands; of one that repeats without end, the first places only. */
function placesOf(shingles: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  shingles.forEach((hash, at) => {
    const known = places.get(hash);
    if (!known) places.set(hash, [at]);
    else if (known.length < 8) known.push(at);
  });
  return places;
}

const spanOf = (words: readonly Word[], first: number, count: number): Span => [
  words[first]?.start ?? 0,
  words[first + count - 1]?.end ?? 0,
];
