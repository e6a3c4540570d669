import type { Span } from '../../../../model/span.ts';
import type { Token } from '../../language/document.ts';
import type { Tree } from '../../language/tree.ts';
import { hasThat, isNobody, NEGATIONS } from './sentence-signs.ts';
import { has } from './voice.ts';
import { eventWords } from './words.ts';

/** Steps from an event up to the word that denies it. */
const REACH = 6;
const THAT = 'that';

/** "It is not true that …", "no evidence that …", "at no time": the clause did not happen. */
export const isSaidUntrue = (tree: Tree, head: number): boolean => {
  let at = head;
  let isOfAnother = false;
  for (let steps = 0; steps < REACH; steps += 1) {
    if (!isOfAnother && isAtNoTime(tree, at)) return true;
    // "At no time did they fire, and the army shelled the town": a subject of its own, a time of its own
    isOfAnother ||= tree.deprel(at) === 'conj' && has(tree, at, 'nsubj');
    const above = tree.head(at);
    if (above < 0) return false;
    if (followsUntrue(tree, at)) return true;
    if (hasThat(tree, at)) return deniesTruth(tree, above) || lacksEvidence(tree, above);
    if (!/^(?:conj|xcomp|obj)$/u.test(tree.deprel(at))) return false;
    at = above;
  }
  return false;
};

/** Words between "that" and its verb. */
const CLAUSE = 12;

/** The same by the words alone: in a long clause the parse is often lost. */
const followsUntrue = (tree: Tree, verb: number): boolean => {
  for (let that = verb - 1; that > Math.max(2, verb - CLAUSE); that -= 1) {
    if (tree.tokens[that]?.sentence !== tree.tokens[verb]?.sentence) return false;
    if (wordAt(tree, that) !== THAT) continue;
    const word = wordAt(tree, that - 1);
    const before = [wordAt(tree, that - 2), wordAt(tree, that - 3)];
    const negated = before.some((other) => NEGATIONS.has(other));
    if (eventWords.untrue.has(word)) return !negated;
    return negated && (eventWords.trueWords.has(word) || eventWords.evidence.has(word));
  }
  return false;
};

const wordAt = (tree: Tree, at: number): string => tree.tokens[at]?.lower ?? '';

const isNegated = (tree: Tree, at: number): boolean =>
  tree.children(at).some((child) => NEGATIONS.has(wordAt(tree, child)));

const deniesTruth = (tree: Tree, at: number): boolean => {
  if (eventWords.untrue.has(wordAt(tree, at))) return !isNegated(tree, at);
  return eventWords.trueWords.has(wordAt(tree, at)) && isNegated(tree, at);
};

const lacksEvidence = (tree: Tree, at: number): boolean => {
  if (eventWords.evidence.has(wordAt(tree, at))) return isNobody(tree, at);
  // "found no evidence that": the clause may hang on the verb
  return tree
    .children(at)
    .some((child) => eventWords.evidence.has(wordAt(tree, child)) && isNobody(tree, child));
};

const isAtNoTime = (tree: Tree, at: number): boolean =>
  tree.children(at).some((child) => isNoTime(tree, child)) || followsNoTime(tree, at);

/** "at no time", "under no circumstances" */
const isNoTime = (tree: Tree, noun: number): boolean =>
  eventWords.noTime.has(wordAt(tree, noun)) &&
  wordAt(tree, noun - 1) === 'no' &&
  tree.tokens[noun - 2]?.upos === 'ADP';

/** "At no stage did the police fire": the same by the words alone, with no other clause between. */
const followsNoTime = (tree: Tree, verb: number): boolean => {
  for (let at = verb - 1; at > Math.max(1, verb - CLAUSE); at -= 1) {
    const { upos, sentence, lower } = tree.tokens[at] as Token;
    if (sentence !== tree.tokens[verb]?.sentence || lower === THAT) return false;
    if (/^(?:VERB|CCONJ|PUNCT)$/u.test(upos)) return false;
    if (isNoTime(tree, at)) return true;
  }
  return false;
};

/** What a claim that denies holds: "denied that they shot anyone", "denied any shooting". */
export const isDeniedDeed = (tree: Tree, head: number, [start, end]: Span): boolean => {
  let at = head;
  for (let steps = 0; steps < REACH; steps += 1) {
    const above = tree.head(at);
    const token = tree.tokens[above];
    if (token === undefined || token.start < start || token.end > end) return true;
    if (!passesDenial(tree, at, above)) return false;
    at = above;
  }
  return false;
};

/** Not "during the raid", "who took the town", "responsibility for the raid". */
const passesDenial = (tree: Tree, at: number, above: number): boolean => {
  const deprel = tree.deprel(at).split(':')[0] ?? '';
  const word = wordAt(tree, above);
  if (eventWords.notTheDeed.has(word)) return false;
  if (deprel === 'nsubj') return eventWords.happening.has(word);
  // "the claim that they shelled it" is often parsed as a relative clause
  if (deprel === 'nmod' || tree.deprel(at) === 'acl:relcl') return eventWords.accusations.has(word);
  return /^(?:conj|xcomp|ccomp|obj|acl)$/u.test(deprel);
};
