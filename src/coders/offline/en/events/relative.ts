import type { Token } from '../../language/document.ts';
import { firstConjunct, type Tree } from '../../language/tree.ts';

// What a relative pronoun refers to.

export const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose']);

export const isRelativeClause = (tree: Tree, verb: number): boolean =>
  tree.deprel(firstConjunct(tree, verb, 4)).startsWith('acl');

/** The noun right before a relative pronoun, a comma between them or not; else the pronoun itself. */
export const nounBefore = (tree: Tree, pronoun: number): number => {
  const at = tree.tokens[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1;
  return /^(?:NOUN|PROPN)$/u.test(tree.tokens[at]?.upos ?? '') ? at : pronoun;
};

export const antecedent = (tree: Tree, verb: number): number =>
  tree.head(firstConjunct(tree, verb, 4));

/** What a relative pronoun refers to: the noun of the tree, unless another clause lies between them. */
export const referentOf = (tree: Tree, verb: number, pronoun: number): number => {
  const noun = antecedent(tree, verb);
  const between = tree.tokens.slice(noun + 1, pronoun);
  const isApart = noun > pronoun || between.some(hasTense);
  return isApart ? nounBefore(tree, pronoun) : noun;
};

const hasTense = ({ upos, xpos }: Token): boolean =>
  /^(?:VERB|AUX)$/u.test(upos) && /^(?:VB[DPZ]|MD)$/u.test(xpos);
