import type { Token } from '../document.ts';
import type { Line } from './line.ts';
import type { Resources } from './resources.ts';
import type { Edge, TreeNode } from './schemas.ts';
import { compileTest, type Test } from './word-test.ts';

type Tokens = readonly Token[];

/** The tokens found from one token on for a pattern's nodes, by name; null if a node has none. */
type Tree<Stage> = (line: Stage, anchor: number) => ReadonlyMap<string, Token> | null;

const children = new WeakMap<Tokens, readonly (readonly number[])[]>();

/** The dependents of each token, left to right; computed once per document. */
function childrenOf(tokens: Tokens): readonly (readonly number[])[] {
  const known = children.get(tokens);
  if (known) return known;
  const made: number[][] = tokens.map(() => []);
  for (const { head, index } of tokens) made[head]?.push(index);
  children.set(tokens, made);
  return made;
}

const siblings = (tokens: Tokens, { head, index }: Token): readonly number[] =>
  (childrenOf(tokens)[head] ?? []).filter((one) => one !== index);

/** Maximum steps up a tree: more than any sentence needs, and a stop if heads form a cycle. */
const HIGHEST = 64;

function ancestors(tokens: Tokens, { head }: Token): number[] {
  const found: number[] = [];
  for (let at = head; at >= 0 && found.length < HIGHEST; at = tokens[at]?.head ?? -1)
    found.push(at);
  return found;
}

function descendants(tokens: Tokens, { index }: Token): number[] {
  const found: number[] = [];
  const open = [...(childrenOf(tokens)[index] ?? [])];
  for (let at = open.shift(); at !== undefined && found.length < tokens.length; at = open.shift()) {
    found.push(at);
    open.push(...(childrenOf(tokens)[at] ?? []));
  }
  return found;
}

/** The token indices that an edge leads to, nearest first. */
const EDGES: Readonly<Record<Edge, (tokens: Tokens, from: Token) => readonly number[]>> = {
  head: (_, { head }) => [head],
  'left-head': (_, { head, index }) => (head < index ? [head] : []),
  'right-head': (_, { head, index }) => (head > index ? [head] : []),
  child: (tokens, { index }) => childrenOf(tokens)[index] ?? [],
  'left-child': (tokens, { index }) => (childrenOf(tokens)[index] ?? []).filter((at) => at < index),
  'right-child': (tokens, { index }) =>
    (childrenOf(tokens)[index] ?? []).filter((at) => at > index),
  ancestor: ancestors,
  descendant: descendants,
  'left-sibling': (tokens, from) => siblings(tokens, from).filter((at) => at < from.index),
  'right-sibling': (tokens, from) => siblings(tokens, from).filter((at) => at > from.index),
  previous: (_, { index }) => [index - 1],
  next: (_, { index }) => [index + 1],
};

interface Step<Stage> {
  readonly node: TreeNode;
  readonly from: string;
  readonly test: Test<Stage>;
}

/** Finds nodes in the order in which they are written, with backtracking. */
export function compileTree<Stage extends Line>(
  nodes: readonly TreeNode[],
  resources: Resources<Stage>,
): Tree<Stage> {
  const steps = nodes.map(
    (node): Step<Stage> => ({
      node,
      from: node.from ?? 'anchor',
      test: compileTest(node.test ?? {}, resources),
    }),
  );
  return (line, anchor) => {
    const { tokens } = line.document;
    const first = tokens[anchor];
    if (!first) return null;
    const found = new Map([['anchor', first]]);
    const seek = (at: number): boolean => {
      const step = steps[at];
      if (!step) return true;
      const from = found.get(step.from);
      const fitting = (from ? EDGES[step.node.edge](tokens, from) : []).filter((index) =>
        passes(line, tokens[index], step.test),
      );
      if (step.node.absent) return fitting.length === 0 && seek(at + 1);
      return fitting.some((index) => {
        found.set(step.node.node, tokens[index] as Token);
        return seek(at + 1);
      });
    };
    return seek(0) ? found : null;
  };
}

/** Tests apply to pieces: a token is represented by its last piece. */
function passes<Stage extends Line>(
  line: Stage,
  token: Token | undefined,
  test: Test<Stage>,
): boolean {
  if (!token) return false;
  const piece = pieceOf(line, token);
  return piece >= 0 && test(line, piece) > 0;
}

function pieceOf({ pieces }: Line, { start, end }: Token): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return (pieces[low - 1]?.end ?? -1) > start ? low - 1 : -1;
}
