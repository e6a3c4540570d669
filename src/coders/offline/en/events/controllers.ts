import { beginsWith } from '../../begins-with.ts';
import type { Token } from '../../language/document.ts';
import { caseOf, type Tree } from '../../language/tree.ts';
import type { Argument } from './argument.ts';
import { has } from './voice.ts';
import { eventWords } from './words.ts';

export const isGerund = (tree: Tree, verb: number): boolean =>
  /ing$/u.test(tree.tokens[verb]?.lower ?? '') ||
  tree.children(verb).some((child) => /^(?:being|having)$/u.test(tree.tokens[child]?.lower ?? ''));

/**
 * "accused the army of targeting civilians", "was convicted of ordering": the actor is the accused,
 * not the accuser.
 */
export const accused = (
  tree: Tree,
  verb: number,
  head: number,
  deprel: string,
): Argument | null => {
  if (!/^(?:advcl|acl|nmod|obl|xcomp|ccomp)$/u.test(deprel)) return null;
  const marked = tree
    .children(verb)
    .some((at) => at < verb && /^(?:of|for|from|with)$/u.test(tree.tokens[at]?.lower ?? ''));
  if (!marked || !isGerund(tree, verb)) return null;
  const above = verdictOver(tree, head);
  const word = tree.tokens[above]?.lower ?? '';
  if (eventWords.blaming.has(word)) {
    const at = tree
      .children(above)
      .find((child) => /^(?:at|with|against)$/u.test(caseOf(tree, child) ?? ''));
    return at === undefined ? null : { head: at, rule: 'blamed', confidence: 0.75 };
  }
  return accusedBy(tree, above);
};

/** Whom a verb of blaming or judging blames; null over any other word. */
export const accusedBy = (tree: Tree, above: number): Argument | null => {
  const word = tree.tokens[above]?.lower ?? '';
  if (!eventWords.accusing.has(word) && !beginsWith(word, eventWords.accusingStems)) return null;
  const object = tree.children(above).find((child) => tree.deprel(child) === 'obj');
  if (object !== undefined) return { head: object, rule: 'accused', confidence: 0.85 };
  const passive = tree.children(above).find((child) => tree.deprel(child) === 'nsubj:pass');
  if (passive !== undefined) return { head: passive, rule: 'accused', confidence: 0.85 };
  const described = /^(?:acl|amod)$/u.test(tree.deprel(above)) ? tree.head(above) : -1;
  return described < 0 ? null : { head: described, rule: 'accused', confidence: 0.8 };
};

/** Words from the accusation to the deed. */
const FAR = 24;

/**
 * "accused the army of razing villages and killing farmers", however the parser hung the deeds: a
 * gerund behind "of" or in a row behind it, and the accused before "of".
 */
export const accusedBefore = (tree: Tree, verb: number): Argument | null => {
  const { tokens } = tree;
  const own = tokens[verb];
  if (own === undefined || !/ing$/u.test(own.lower)) return null;
  let of = -1;
  for (let at = verb - 1; at > verb - FAR && tokens[at]?.sentence === own.sentence; at -= 1) {
    const token = tokens[at];
    if (token === undefined || isTold(token) || /^[;:“”"()—–]$/u.test(token.text)) return null;
    const isRow = /^(?:of|with|having)$/u.test(tokens[verb - 1]?.lower ?? '') || at < verb - 1;
    if (token.lower === 'of' && isRow && /ing$/u.test(tokens[at + 1]?.lower ?? '')) {
      of = at;
      break;
    }
  }
  if (of < 0 || !isInRow(tokens, of, verb)) return null;
  for (let at = of - 1; at > of - FAR && tokens[at]?.sentence === own.sentence; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.upos === 'VERB' && accusedBy(tree, at) !== null) return accusedBy(tree, at);
    if (isTold(token)) return null;
  }
  return null;
};

const isTold = ({ upos, xpos }: Token): boolean =>
  upos === 'VERB' && /^(?:VBZ|VBP|MD)$/u.test(xpos);

/** The first deed behind "of", or one behind "and" or a comma. */
const isInRow = (tokens: Tree['tokens'], of: number, verb: number): boolean => {
  const first = tokens[of + 1]?.lower === 'having' ? of + 2 : of + 1;
  return verb === first || /^(?:and|or|,)$/u.test(tokens[verb - 1]?.lower ?? '');
};

/** "was hit by a shell, killing two": the participle has an object and no marker. */
export const isResult = (tree: Tree, verb: number): boolean =>
  tree.tokens[verb]?.xpos === 'VBG' &&
  /^[,”"]$/u.test(tree.tokens[verb - 1]?.text ?? '') &&
  !has(tree, verb, 'mark');

/** The verb over a described noun: "struck | a post embedded in the compound |, killing one". */
export const mainVerb = (tree: Tree, verb: number): number => {
  let at = verb;
  const isInside = (): boolean => {
    const clause = tree.deprel(at) === 'xcomp' ? tree.head(at) : at;
    if (tree.deprel(clause) === 'advcl' && isMeanwhile(tree, clause)) return true;
    if (tree.deprel(at) === 'advcl') return tree.deprel(tree.head(at)) === 'acl';
    return tree.deprel(at) === 'acl';
  };
  for (let steps = 0; steps < 3 && isInside(); steps += 1) {
    let above = tree.head(at);
    while (above >= 0 && tree.tokens[above]?.upos !== 'VERB') above = tree.head(above);
    if (above < 0) return at;
    at = above;
  }
  return at;
};

/** "fired on the men as they fled, killing ten": who fled killed nobody. */
const isMeanwhile = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb)
    .some((child) => child < verb && eventWords.meanwhile.has(tree.tokens[child]?.lower ?? '')) &&
  tree
    .children(verb)
    .some((child) => tree.deprel(child) === 'nsubj' && tree.tokens[child]?.upos === 'PRON');

/** "Rockets hit the market, witnesses said, wounding ten": who said it wounded nobody. */
export const toldBefore = (tree: Tree, verb: number): number => {
  if (!eventWords.speaking.has(tree.tokens[verb]?.lower ?? '')) return verb;
  const head = tree.head(verb);
  const isAside =
    head >= 0 &&
    head < verb &&
    /^(?:parataxis|conj)$/u.test(tree.deprel(verb)) &&
    !has(tree, verb, 'cc');
  if (isAside) return head;
  const told = tree
    .children(verb)
    .find((child) => child < verb && /^(?:ccomp|parataxis)$/u.test(tree.deprel(child)));
  return told ?? verb;
};

export const agentOf = (tree: Tree, verb: number): Argument | null => {
  const agent = tree.children(verb).find((child) => child > verb && caseOf(tree, child) === 'by');
  return agent === undefined ? null : { head: agent, rule: 'agent-participle', confidence: 0.65 };
};

/** The verb over its object, or over "to eight years for beating": a few nouns up. */
export const verdictOver = (tree: Tree, head: number): number => {
  let at = head;
  for (
    let steps = 0;
    steps < 3 && /^(?:obj|obl|nmod|appos|flat)/u.test(tree.deprel(at));
    steps += 1
  )
    at = tree.head(at);
  return at < 0 ? head : at;
};
