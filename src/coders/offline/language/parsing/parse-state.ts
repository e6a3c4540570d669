import { hashText, key2, spread } from '../hash.ts';
import type { WordFacts } from '../tagging/word-facts.ts';

/** Arc-hybrid moves: push the next word; attach the top to the next word, or to the one below. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Columns of a word in the state: first its features, in the order that templates expect. */
const WORD = 0;
const SUFFIX = 1;
const TAG = 2;
const LABEL = 3;
const LEFT_COUNT = 4;
const RIGHT_COUNT = 5;
/** Sum of the hashed relations on a side: identifies the set, whatever its order. */
const LEFT_SET = 6;
const RIGHT_SET = 7;
export const FEATURES = 8;
/** Outermost and second outermost children on either side. */
export const LEFT1 = 8;
export const LEFT2 = 9;
export const RIGHT1 = 10;
export const RIGHT2 = 11;
const HEAD = 12;
export const WIDTH = 16;

/**
 * The state of the parser within one sentence. Words are numbered from 0; `size` is the root, at
 * the end; `size + 1` means "no such word" in features.
 */
export interface ParseState {
  readonly size: number;
  readonly none: number;
  /** A row of `WIDTH` numbers for each word. */
  readonly rows: Int32Array;
  readonly stack: Int32Array;
  depth: number;
  next: number;
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
  const rows = new Int32Array((size + 2) * WIDTH);
  const begin = (word: number, form: number, suffix: number, tag: number): void => {
    const row = word * WIDTH;
    rows[row + WORD] = form;
    rows[row + SUFFIX] = suffix;
    rows[row + TAG] = tag;
    rows[row + LABEL] = -1;
    rows[row + LEFT1] = none;
    rows[row + LEFT2] = none;
    rows[row + RIGHT1] = none;
    rows[row + RIGHT2] = none;
    rows[row + HEAD] = -1;
  };
  for (const [at, word] of words.entries())
    begin(
      at,
      vocabulary.has(word.lower) ? word.lower : rareWord(word),
      word.suffix3,
      tags[at] ?? 0,
    );
  begin(size, ROOT, ROOT, 126);
  begin(none, NONE, NONE, 127);
  return { size, none, rows, stack: new Int32Array(size + 2), depth: 0, next: 0 };
};

export const linkOf = ({ rows }: ParseState, word: number, link: number): number =>
  rows[word * WIDTH + link] as number;

/** The head of a word that has been attached, and its relation. */
export const headAt = (state: ParseState, word: number): number => linkOf(state, word, HEAD);
export const labelAt = (state: ParseState, word: number): number => linkOf(state, word, LABEL);

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
  const { rows, stack } = state;
  const child = stack[state.depth] as number;
  rows[child * WIDTH + HEAD] = head;
  rows[child * WIDTH + LABEL] = label;
  const row = head * WIDTH;
  const code = spread(label + 1);
  const [first, second, count, set] =
    child < head ? [LEFT1, LEFT2, LEFT_COUNT, LEFT_SET] : [RIGHT1, RIGHT2, RIGHT_COUNT, RIGHT_SET];
  rows[row + second] = rows[row + first] as number;
  rows[row + first] = child;
  rows[row + count] = (rows[row + count] as number) + 1;
  rows[row + set] = ((rows[row + set] as number) + code) | 0;
};
