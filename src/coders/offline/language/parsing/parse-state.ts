import { hashText, key2 } from '../hash.ts';
import type { WordFacts } from '../tagging/word-facts.ts';

/** Arc-hybrid moves: push the next word; attach the top to the next word, or to the one below. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/**
 * The state of the parser within one sentence. Words are numbered from 0; `size` is the root, at
 * the end; `size + 1` means "no such word" in features.
 */
export interface ParseState {
  readonly size: number;
  readonly none: number;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly tag: Int32Array;
  readonly stack: Int32Array;
  depth: number;
  next: number;
  readonly head: Int32Array;
  readonly label: Int32Array;
  /** Outermost and second outermost children on either side. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Sum of the hashed relations on either side: identifies the set, whatever its order. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
}

const ROOT = hashText('<root>');
const NONE = hashText('<none>');

export const startState = (
  words: readonly WordFacts[],
  tags: ArrayLike<number>,
  vocabulary: ReadonlySet<number>,
): ParseState => {
  const size = words.length;
  const none = size + 1;
  const numbers = (value: number): Int32Array => new Int32Array(size + 2).fill(value);
  const state: ParseState = {
    size,
    none,
    word: numbers(ROOT),
    suffix: numbers(ROOT),
    tag: numbers(126),
    stack: numbers(none),
    depth: 0,
    next: 0,
    head: numbers(-1),
    label: numbers(-1),
    left1: numbers(none),
    left2: numbers(none),
    right1: numbers(none),
    right2: numbers(none),
    leftCount: numbers(0),
    rightCount: numbers(0),
    leftSet: numbers(0),
    rightSet: numbers(0),
  };
  for (let index = 0; index < size; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    state.word[index] = vocabulary.has(word.lower) ? word.lower : rareWord(word);
    state.suffix[index] = word.suffix3;
    state.tag[index] = tags[index] ?? 0;
  }
  state.word[none] = NONE;
  state.suffix[none] = NONE;
  state.tag[none] = 127;
  return state;
};

/** A rare word is represented by its ending and its shape. */
const rareWord = ({ suffix2, shape }: WordFacts): number => key2(99, suffix2, shape);

export const isFinal = (state: ParseState): boolean =>
  state.next === state.size && state.depth === 0;

/** Each sentence has one root: the last word on the stack. All others get a head before that. */
export const isAllowed = ({ size, next, depth }: ParseState, move: number): boolean => {
  if (move === SHIFT) return next < size;
  if (move === LEFT) return depth > 0 && (next < size || depth === 1);
  return depth > 1;
};

/** The head that a LEFT or RIGHT move would give to the top of the stack. */
export const headOf = (state: ParseState, move: number): number =>
  move === LEFT ? state.next : (state.stack[state.depth - 2] as number);

export const shift = (state: ParseState): void => {
  state.stack[state.depth] = state.next;
  state.depth += 1;
  state.next += 1;
};

/** Attaches the top of the stack to `head` with relation `label` and pops it. */
export const attach = (state: ParseState, head: number, label: number): void => {
  state.depth -= 1;
  const child = state.stack[state.depth] as number;
  state.head[child] = head;
  state.label[child] = label;
  const code = Math.imul(label + 1, 0x9e3779b1);
  if (child < head) {
    state.left2[head] = state.left1[head] as number;
    state.left1[head] = child;
    state.leftCount[head] = (state.leftCount[head] as number) + 1;
    state.leftSet[head] = ((state.leftSet[head] as number) + code) | 0;
  } else {
    state.right2[head] = state.right1[head] as number;
    state.right1[head] = child;
    state.rightCount[head] = (state.rightCount[head] as number) + 1;
    state.rightSet[head] = ((state.rightSet[head] as number) + code) | 0;
  }
};
