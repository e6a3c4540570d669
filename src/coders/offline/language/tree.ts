import type { Document, Token } from './document.ts';

/** The dependency trees of a document, with access to children. */
export interface Tree {
  readonly tokens: readonly Token[];
  readonly head: (index: number) => number;
  /** The full relation, such as `nsubj:pass`. */
  readonly deprel: (index: number) => string;
  readonly children: (index: number) => readonly number[];
}

const NONE: readonly number[] = [];

export const treeOf = ({ tokens }: Pick<Document, 'tokens'>): Tree => {
  const children: (number[] | undefined)[] = new Array(tokens.length);
  for (const { index, head } of tokens) {
    if (head < 0) continue;
    const siblings = children[head];
    if (siblings === undefined) children[head] = [index];
    else siblings.push(index);
  }
  return {
    tokens,
    head: (index) => tokens[index]?.head ?? -1,
    deprel: (index) => tokens[index]?.deprel ?? 'root',
    children: (index) => children[index] ?? NONE,
  };
};

/** Whether `index` is `top` or below it; climbs at most `limit` steps. */
export const isUnder = (tree: Tree, index: number, top: number, limit = 40): boolean => {
  let at = index;
  for (let steps = 0; steps < limit && at >= 0; steps += 1) {
    if (at === top) return true;
    at = tree.head(at);
  }
  return false;
};

/** The first of joined words ("killed" in "killed and buried"); climbs at most `limit` steps. */
export const firstConjunct = (tree: Tree, index: number, limit: number): number => {
  let at = index;
  for (let steps = 0; steps < limit && tree.deprel(at) === 'conj'; steps += 1) at = tree.head(at);
  return at;
};

/** The preposition of a noun (its case marker); "because of" gives "because". */
export const caseOf = (tree: Tree, index: number): string | null => {
  for (const child of tree.children(index)) {
    if (tree.deprel(child) === 'case' && child < index) return tree.tokens[child]?.lower ?? null;
  }
  return null;
};
