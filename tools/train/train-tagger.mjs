import { best } from '../../dist/coders/offline/language/linear-model.js';
import {
  TAG_FEATURES,
  tagFeatures,
} from '../../dist/coders/offline/language/tagging/tag-features.js';
import { readWords } from '../../dist/coders/offline/language/tagging/word-facts.js';
import { byText } from '../../dist/model/by-text.js';
import { makeLearner } from './learner.mjs';
import { seededRandom, shuffled } from './random.mjs';

/** Occurrences. A word seen this often with only one tag needs no prediction. */
const FREQUENT = 25;

export const fixedTags = (sentences, numbers) => {
  const seen = new Map();
  for (const { words, tags } of sentences) {
    for (const [at, word] of words.entries()) {
      const counts = seen.get(word) ?? new Map();
      counts.set(tags[at], (counts.get(tags[at]) ?? 0) + 1);
      seen.set(word, counts);
    }
  }
  const fixed = new Map();
  for (const [word, counts] of [...seen].sort(([a], [b]) => byText(a, b))) {
    const [tag, count] = [...counts][0];
    if (counts.size === 1 && count >= FREQUENT) fixed.set(word, numbers.get(tag));
  }
  return fixed;
};

export const tagSet = (sentences) => {
  const counts = new Map();
  for (const { tags } of sentences) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .map(([tag]) => tag)
    .sort();
};

/** Greedy averaged perceptron; returns the tagger with the learner as its model. */
export const trainTagger = (sentences, tags, { epochs = 6, seed = 1 } = {}) => {
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const fixed = fixedTags(sentences, numbers);
  const learner = makeLearner(tags.length, { capacityBits: 21, entryBits: 22 });
  const keys = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(tags.length);
  const random = seededRandom(seed);
  const examples = sentences.map(({ words, tags: gold }) => [
    readWords(words),
    gold.map((tag) => numbers.get(tag)),
  ]);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const [facts, gold] of shuffled(examples, random)) {
      let tag1 = -1;
      let tag2 = -1;
      for (let at = 0; at < facts.length; at += 1) {
        let tag = fixed.get(facts[at].text);
        if (tag === undefined) {
          const count = tagFeatures(facts, at, tag1, tag2, keys);
          learner.score(keys, count, scores);
          tag = best(scores);
          learner.tick();
          if (gold[at] !== undefined && tag !== gold[at])
            learner.update(keys, count, gold[at], tag);
        }
        tag2 = tag1;
        tag1 = tag;
      }
    }
  }
  return { learner, tags, fixed };
};
