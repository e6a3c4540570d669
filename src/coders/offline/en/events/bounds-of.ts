import type { Span } from '../../../../model/span.ts';
import type { Tree } from '../../language/tree.ts';

/** Tokens on either side of an event; what is further away says something else. */
const REACH = 40;

/** The first and last token of a phrase, up to the comma or dash that ends it. */
export function boundsOf(tree: Tree, head: number): [number, number] {
  const sentence = tree.tokens[head]?.sentence;
  const within = new Set([head]);
  const open = [head];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const child of tree.children(at)) {
      const isNear = Math.abs(child - head) <= REACH && tree.tokens[child]?.sentence === sentence;
      if (!isNear || within.has(child) || /^(?:conj|parataxis|punct)/u.test(tree.deprel(child)))
        continue;
      within.add(child);
      open.push(child);
    }
  const isIn = (at: number): boolean => within.has(at) && !isBreak(tree, at);
  let first = head;
  while (isIn(first - 1)) first -= 1;
  let last = head;
  while (isIn(last + 1)) last += 1;
  return [first, last];
}

const isBreak = (tree: Tree, at: number): boolean =>
  /^(?:[,;:()—–]|--)$/u.test(tree.tokens[at]?.text ?? '');

/** The characters of some tokens; nothing if none of them is a word. */
export function spansOfTokens({ tokens }: Tree, first: number, end: number): Span[] {
  const own = tokens.slice(first, end);
  const [start, stop] = [own[0]?.start, own.at(-1)?.end];
  const isWord = own.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return isWord && start !== undefined && stop !== undefined ? [[start, stop]] : [];
}
