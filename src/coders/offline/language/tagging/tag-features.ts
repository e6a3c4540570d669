import { key1, key2, key3 } from '../hash.ts';
import type { WordFacts } from './word-facts.ts';

export const TAG_FEATURES = 36;

/** Stands for a word before or after the sentence. */
export const NO_WORD: WordFacts = {
  text: '',
  form: 1,
  lower: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix2: 1,
  prefix3: 1,
  shape: 0,
};

/** Writes the feature keys of a word by itself, first in `keys`; returns how many. */
export const wordFeatures = (word: WordFacts, keys: Int32Array): number => {
  let n = 0;
  keys[n++] = key1(0, 0);
  keys[n++] = key1(1, word.form);
  keys[n++] = key1(2, word.lower);
  keys[n++] = key1(3, word.suffix2);
  keys[n++] = key1(4, word.suffix3);
  keys[n++] = key1(5, word.suffix4);
  keys[n++] = key1(6, word.prefix2);
  keys[n++] = key1(7, word.prefix3);
  return n;
};

/** Writes the feature keys of word `at`; `tag1` and `tag2` are the tags of the previous words. */
export const tagFeatures = (
  words: readonly WordFacts[],
  at: number,
  tag1: number,
  tag2: number,
  keys: Int32Array,
): number => {
  const word = words[at] ?? NO_WORD;
  const before = words[at - 1] ?? NO_WORD;
  const before2 = words[at - 2] ?? NO_WORD;
  const after = words[at + 1] ?? NO_WORD;
  const after2 = words[at + 2] ?? NO_WORD;
  const first = at === 0 ? 1 : 0;
  let n = wordFeatures(word, keys);
  keys[n++] = key2(8, word.shape, first);
  keys[n++] = key1(9, tag1);
  keys[n++] = key2(10, tag1, tag2);
  keys[n++] = key2(11, tag1, word.lower);
  keys[n++] = key1(12, before.lower);
  keys[n++] = key1(13, before2.lower);
  keys[n++] = key1(14, after.lower);
  keys[n++] = key1(15, after2.lower);
  keys[n++] = key2(16, before.lower, word.lower);
  keys[n++] = key2(17, word.lower, after.lower);
  keys[n++] = key1(18, before.suffix3);
  keys[n++] = key1(19, after.suffix3);
  keys[n++] = key2(20, word.shape, after.shape);
  keys[n++] = key2(21, word.shape, before.shape);
  keys[n++] = key2(22, tag1, after.lower);
  keys[n++] = key2(23, tag1, word.suffix3);
  keys[n++] = key3(24, tag1, tag2, word.suffix2);
  keys[n++] = key2(25, after.lower, after2.lower);
  keys[n++] = key2(26, word.suffix3, after.suffix3);
  keys[n++] = key2(27, word.suffix2, after.lower);
  keys[n++] = key3(28, word.shape, first, word.suffix3);
  keys[n++] = key2(29, before2.lower, before.lower);
  keys[n++] = key3(30, tag1, word.shape, first);
  return n;
};
