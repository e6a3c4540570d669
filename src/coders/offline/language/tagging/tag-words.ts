import { best, type LinearModel } from '../linear-model.ts';
import { TAG_FEATURES, tagFeatures } from './tag-features.ts';
import type { WordFacts } from './word-facts.ts';

export interface Tagger {
  readonly model: LinearModel;
  /** "UPOS XPOS", by number. */
  readonly tags: readonly string[];
  /** Frequent words that have only one tag in the treebank: form → tag number. */
  readonly fixed: ReadonlyMap<string, number>;
}

const keys = new Int32Array(TAG_FEATURES);

/** Greedy, left to right: the tag number of each word of one sentence. */
export const tagWords = (words: readonly WordFacts[], { model, tags, fixed }: Tagger): number[] => {
  const scores = new Int32Array(tags.length);
  const found: number[] = [];
  let tag1 = -1;
  let tag2 = -1;
  for (const [at, word] of words.entries()) {
    let tag = fixed.get(word.text);
    if (tag === undefined) {
      model.score(keys, tagFeatures(words, at, tag1, tag2, keys), scores);
      tag = best(scores);
    }
    found.push(tag);
    tag2 = tag1;
    tag1 = tag;
  }
  return found;
};
