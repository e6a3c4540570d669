import { caseOf, type Tree } from '../../language/tree.ts';
import { isTimeWord } from './beside.ts';
import { RELATIVE } from './relative.ts';
import { has } from './voice.ts';
import { isGoverned, isInAside } from './words-before.ts';

/** Of two subjects, the one nearer the verb: the parser wrongly attached the other. */
export const nearestSubject = (tree: Tree, verb: number): number => {
  let found = -1;
  for (const child of tree.children(verb)) {
    const deprel = tree.deprel(child);
    if (deprel !== 'nsubj' && deprel !== 'nsubj:pass' && deprel !== 'nsubj:outer') continue;
    const isInverted = child > verb && deprel === 'nsubj' && !isAuxBetween(tree, verb, child);
    if (isInverted || isObliqueRelative(tree, child)) continue;
    // "gunmen Wednesday night attacked"
    if (isTimeWord(tree, child) && child < verb) continue;
    // "on police posts", "from one family" are no subject
    if (isGoverned(tree, child) || isInAside(tree, child, verb)) continue;
    // "KYIV: Russian fire killed four"
    if (child < verb && tree.tokens[child + 1]?.text === ':') continue;
    if (/^(?:against|at|by|from|in|near|of|on|to|with)$/u.test(caseOf(tree, child) ?? '')) continue;
    // "the customs officers", read as two subjects
    if (found >= 0 && child === found + 1 && child < verb) {
      found = child;
      continue;
    }
    const isOthers =
      found >= 0 &&
      child < verb &&
      (isSetOff(tree, verb, found, child) || isApart(tree, verb, found, child));
    if (found < 0 || isOthers) found = child;
  }
  return found;
};

/**
 * "said the same: the army had", "said that the army had": a subject before the colon or marker
 * belongs to another clause.
 */
const isSetOff = (tree: Tree, verb: number, first: number, second: number): boolean => {
  for (let at = first + 1; at < second; at += 1) {
    if (/^[:;]$/u.test(tree.tokens[at]?.text ?? '')) return true;
    if (tree.deprel(at) === 'mark' && tree.head(at) === verb) return true;
  }
  return false;
};

/** "in which 17 soldiers died": "which" is no subject. */
const isObliqueRelative = (tree: Tree, at: number): boolean =>
  RELATIVE.has(tree.tokens[at]?.lower ?? '') && tree.tokens[at - 1]?.upos === 'ADP';

const isAuxBetween = (tree: Tree, verb: number, child: number): boolean =>
  tree.tokens.slice(verb + 1, child).some(({ upos }) => upos === 'AUX');

/** "told Delta News 12 people were killed": two subjects that no "and" joins. */
const isApart = (tree: Tree, verb: number, first: number, second: number): boolean =>
  tree.deprel(second) !== 'nsubj:outer' &&
  !has(tree, second, 'cc') &&
  !RELATIVE.has(tree.tokens[second]?.lower ?? '') &&
  !RELATIVE.has(tree.tokens[first]?.lower ?? '') &&
  verb - second < 6;

/** "As villagers burned cars, soldiers fired and killed nine": the clause before that has a subject. */
export const earlierClause = (tree: Tree, head: number, verb: number): number =>
  tree
    .children(head)
    .findLast(
      (at) =>
        at > head && at < verb && tree.deprel(at) === 'conj' && nearestSubject(tree, at) > head,
    ) ?? head;
