import { best, readLinearModel } from '../../dist/coders/offline/language/linear-model.js';
import { makeLearner } from './learner.mjs';
import { MENTION_FEATURES, mentionFeatures } from './mention-features.mjs';
import { packWeights } from './pack-weights.mjs';
import { seededRandom, shuffled } from './random.mjs';

/** BIO labels over three types: 0 is outside, odd begins a name, even continues it. */
export const TYPES = ['PERSON', 'LOC', 'ORG'];
const LABELS = 1 + 2 * TYPES.length;

/** Of crossing or nested names the longer is learned, because a token has only one label. */
export const labelsOf = (length, names) => {
  const labels = new Array(length).fill(0);
  const byLength = [...names].sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const { first, last, type } of byLength) {
    if (labels.slice(first, last).some(Boolean)) continue;
    labels.fill(2 + 2 * TYPES.indexOf(type), first, last);
    labels[first] -= 1;
  }
  return labels;
};

/** A label that continues a name without a beginning is turned into a beginning. */
const mended = (label, before) =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1 ? label : label - 1;

/** Greedy averaged perceptron, like the word tagger; `sentences` carry `facts` and `labels`. */
export const trainMentions = (sentences, { epochs = 8, seed = 3, leastUpdates = 2 } = {}) => {
  const learner = makeLearner(LABELS, { capacityBits: 21, entryBits: 22 });
  const keys = new Int32Array(MENTION_FEATURES);
  const scores = new Int32Array(LABELS);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { facts, labels } of shuffled(sentences, random)) {
      let [label1, label2] = [0, 0];
      for (let at = 0; at < facts.length; at += 1) {
        const count = mentionFeatures(facts, at, label1, label2, keys);
        learner.score(keys, count, scores);
        const found = best(scores);
        learner.tick();
        if (found !== labels[at]) learner.update(keys, count, labels[at], found);
        label2 = label1;
        label1 = found;
      }
    }
  }
  const packed = packWeights(learner.finish({ leastUpdates }));
  return { model: readLinearModel(packed), bytes: packed.length };
};

/** The names in a sentence; `margin` is the mean score difference to the label "outside". */
export const tagMentions = (facts, model) => {
  const keys = new Int32Array(MENTION_FEATURES);
  const scores = new Int32Array(LABELS);
  const names = [];
  let [label1, label2] = [0, 0];
  for (let at = 0; at < facts.length; at += 1) {
    model.score(keys, mentionFeatures(facts, at, label1, label2, keys), scores);
    const label = mended(best(scores), label1);
    if (label % 2 === 1) {
      names.push({ first: at, last: at, type: TYPES[(label - 1) / 2], margin: 0 });
    }
    if (label > 0) {
      const name = names.at(-1);
      name.last = at + 1;
      name.margin += (Math.max(...scores) - scores[0] - name.margin) / (name.last - name.first);
    }
    label2 = label1;
    label1 = label;
  }
  return names;
};
