import type { Tree } from '../../language/tree.ts';

/** How one word of a sentence leads to another: up to the word over both, then down. */
export interface TreePath {
  /** From the first word, itself included, up to but without the word over both. */
  readonly up: readonly number[];
  /** The word over both; -1 if no short path leads to it. */
  readonly top: number;
  /** From below that word down to the second word, itself included. */
  readonly down: readonly number[];
}

/** Steps climbed from each. */
const HIGHEST = 12;

export const pathBetween = (tree: Tree, from: number, to: number): TreePath => {
  const rising = climb(tree, from);
  const falling = climb(tree, to);
  const top = rising.find((at) => falling.includes(at)) ?? -1;
  return top < 0
    ? { up: [], top, down: [] }
    : {
        up: rising.slice(0, rising.indexOf(top)),
        top,
        down: falling.slice(0, falling.indexOf(top)).reverse(),
      };
};

const climb = (tree: Tree, from: number): readonly number[] => {
  const path: number[] = [];
  for (let at = from; at >= 0 && path.length < HIGHEST; at = tree.head(at)) path.push(at);
  return path;
};

/** The first word below the one over both; -1 if the second word is over the first. */
export const firstDown = ({ down }: TreePath): number => down[0] ?? -1;

/** "^conj", "vobl": each step by its relation. */
export const relationsOf = (tree: Tree, { up, top, down }: TreePath): readonly string[] =>
  top < 0
    ? ['apart']
    : [...up.map((at) => `^${relation(tree, at)}`), ...down.map((at) => `v${relation(tree, at)}`)];

const relation = (tree: Tree, at: number): string =>
  tree.deprel(at).replace(/:(?!pass|relcl|agent).*/u, '');

/** Its chains of nouns and of joined verbs made one: "in the valley of the river", "in the valley". */
export const shortened = (steps: readonly string[]): string =>
  steps
    .map((step) => (OF_NOUNS.test(step) ? 'v+' : step))
    .filter((step, at, all) => step !== all[at - 1] || (step !== 'v+' && step !== '^conj'))
    .join(' ');

const OF_NOUNS = /^v(?:nmod|appos|compound|flat|nummod)$/u;
