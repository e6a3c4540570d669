import { best, type LinearModel } from '../linear-model.ts';
import type { WordFacts } from '../tagging/word-facts.ts';
import { LABEL_FEATURES, labelFeatures } from './label-features.ts';
import { MOVE_FEATURES, moveFeatures } from './move-features.ts';
import {
  attach,
  headAt,
  headOf,
  isAllowed,
  isFinal,
  LEFT,
  labelAt,
  type ParseState,
  RIGHT,
  SHIFT,
  shift,
  startState,
} from './parse-state.ts';

export interface Parser {
  readonly moves: LinearModel;
  readonly labels: LinearModel;
  /** UD relations, by number. */
  readonly relations: readonly string[];
  /** `WordFacts.lower` of the words that are not rare. */
  readonly vocabulary: ReadonlySet<number>;
}

export interface Parse {
  /** For each word the index of its head in the sentence; -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly number[];
  /** Number of moves: exactly two per word. */
  readonly steps: number;
}

const moveKeys = new Int32Array(MOVE_FEATURES);
const labelKeys = new Int32Array(LABEL_FEATURES);
const moveScores = new Int32Array(4);

/** Greedy arc-hybrid parsing (Kuhlmann et al. 2011) of one sentence, root at the end. */
export const parseWords = (
  words: readonly WordFacts[],
  tags: ArrayLike<number>,
  parser: Parser,
): Parse => {
  const state = startState(words, tags, parser.vocabulary);
  const labelScores = new Int32Array(parser.relations.length);
  let steps = 0;
  while (!isFinal(state)) {
    const move = chooseMove(state, parser.moves);
    if (move === SHIFT) shift(state);
    else {
      const head = headOf(state, move);
      const child = state.stack[state.depth - 1] as number;
      const count = labelFeatures(state, head, child, labelKeys);
      parser.labels.score(labelKeys, count, labelScores);
      attach(state, head, best(labelScores));
    }
    steps += 1;
  }
  const heads = words.map((_, at) => {
    const head = headAt(state, at);
    return head === state.size ? -1 : head;
  });
  return { heads, labels: words.map((_, at) => labelAt(state, at)), steps };
};

const chooseMove = (state: ParseState, model: LinearModel): number => {
  if (state.next === state.size) return state.depth > 1 ? RIGHT : LEFT;
  if (state.depth === 0) return SHIFT;
  model.score(moveKeys, moveFeatures(state, moveKeys), moveScores);
  return bestAllowed(state, moveScores);
};

export const bestAllowed = (state: ParseState, scores: Int32Array): number => {
  let winner = -1;
  for (let move = 0; move < 3; move += 1) {
    if (!isAllowed(state, move)) continue;
    if (winner === -1 || (scores[move] as number) > (scores[winner] as number)) winner = move;
  }
  return winner;
};
