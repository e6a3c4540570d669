import { best } from '../../dist/coders/offline/language/linear-model.js';
import {
  LABEL_FEATURES,
  labelFeatures,
} from '../../dist/coders/offline/language/parsing/label-features.js';
import {
  MOVE_FEATURES,
  moveFeatures,
} from '../../dist/coders/offline/language/parsing/move-features.js';
import {
  attach,
  headOf,
  isAllowed,
  isFinal,
  SHIFT,
  shift,
  startState,
} from '../../dist/coders/offline/language/parsing/parse-state.js';
import { bestAllowed } from '../../dist/coders/offline/language/parsing/parse-words.js';
import { makeLearner } from './learner.mjs';
import { seededRandom, shuffled } from './random.mjs';

/** For each move, how many gold arcs it makes unreachable (Goldberg and Nivre 2013). */
const costs = (state, gold) => {
  const { size, next, depth, stack } = state;
  const top = depth > 0 ? stack[depth - 1] : -1;
  const below = depth > 1 ? stack[depth - 2] : -1;
  let shiftCost = 0;
  let leftCost = 0;
  let rightCost = 0;
  for (let at = 0; at < depth; at += 1) {
    const word = stack[at];
    if (gold[word] === next) shiftCost += 1;
    if (at < depth - 1 && gold[next] === word) shiftCost += 1;
  }
  if (top >= 0) {
    for (let word = next; word < size; word += 1) {
      if (gold[word] === top) {
        leftCost += 1;
        rightCost += 1;
      }
    }
    const head = gold[top];
    if (head > next || head === below) leftCost += 1;
    if (head >= next) rightCost += 1;
  }
  return [shiftCost, leftCost, rightCost];
};

/** By how much a right move must win; an update shifts a score by about twice the feature count. */
const MARGIN = 60;

/** Occurrences. Rarer words are represented by ending and shape only. */
const RARE = 3;

export const vocabularyOf = (sentences) => {
  const counts = new Map();
  for (const { facts } of sentences) {
    for (const { lower } of facts) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= RARE).map(([lower]) => lower));
};

/**
 * Greedy arc-hybrid parser with a dynamic oracle: from the second pass on, it follows its own
 * errors. `sentences` carry `facts`, `predicted` tags, `heads` and `relations`.
 */
export const trainParser = (
  sentences,
  relations,
  vocabulary,
  { epochs = 8, seed = 2, explore = 0.9, onEpoch } = {},
) => {
  const numbers = new Map(relations.map((relation, number) => [relation, number]));
  const moves = makeLearner(3, { capacityBits: 23, entryBits: 24 });
  const labels = makeLearner(relations.length, { capacityBits: 22, entryBits: 23 });
  const moveKeys = new Int32Array(MOVE_FEATURES);
  const labelKeys = new Int32Array(LABEL_FEATURES);
  const moveScores = new Int32Array(3);
  const labelScores = new Int32Array(relations.length);
  const random = seededRandom(seed);

  const step = (state, gold, names, follow) => {
    const cost = costs(state, gold);
    const count = moveFeatures(state, moveKeys);
    moves.score(moveKeys, count, moveScores);
    const guess = bestAllowed(state, moveScores);
    const least = Math.min(
      ...[0, 1, 2].filter((move) => isAllowed(state, move)).map((move) => cost[move]),
    );
    let right = -1;
    let wrong = -1;
    for (let move = 0; move < 3; move += 1) {
      if (!isAllowed(state, move)) continue;
      if (cost[move] === least) {
        if (right === -1 || moveScores[move] > moveScores[right]) right = move;
      } else if (wrong === -1 || moveScores[move] > moveScores[wrong]) wrong = move;
    }
    moves.tick();
    if (wrong !== -1 && moveScores[right] - moveScores[wrong] < MARGIN) {
      moves.update(moveKeys, count, right, wrong);
    }
    const move = follow ? guess : right;
    if (move === SHIFT) return shift(state);
    const head = headOf(state, move);
    const child = state.stack[state.depth - 1];
    const labelCount = labelFeatures(state, head, child, labelKeys);
    labels.score(labelKeys, labelCount, labelScores);
    const label = best(labelScores);
    if (gold[child] === head) {
      labels.tick();
      if (label !== names[child]) labels.update(labelKeys, labelCount, names[child], label);
    }
    return attach(state, head, label);
  };

  const examples = sentences.map(({ facts, predicted, heads, relations: own }) => {
    const gold = Int32Array.from([...heads.map((head) => (head < 0 ? heads.length : head)), -2]);
    return { facts, predicted, gold, names: own.map((relation) => numbers.get(relation) ?? 0) };
  });
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { facts, predicted, gold, names } of shuffled(examples, random)) {
      const state = startState(facts, predicted, vocabulary);
      while (!isFinal(state)) step(state, gold, names, epoch > 0 && random() < explore);
    }
    onEpoch?.(epoch);
  }
  return { moves, labels };
};
