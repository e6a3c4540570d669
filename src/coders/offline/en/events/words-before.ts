import type { Tree } from '../../language/tree.ts';
import { isTimeWord } from './beside.ts';
import { isParticiple, isUndergone } from './voice.ts';

// What the words right before a noun or a verb show, whatever the parser hung where.

/** Words examined before it. */
const REACH = 14;
/** Words of a relative clause. */
const ASIDE = 40;

/**
 * "assisting people displaced from the town", "leaving two people burned to death": the noun right
 * before a participle, whatever the parser made its subject; -1 if it hangs on a preposition.
 */
export const describedBy = (tree: Tree, verb: number): number => {
  const [next, after] = [tree.tokens[verb + 1]?.lower, tree.tokens[verb + 2]?.lower];
  const isDeath = next === 'alive' || (next === 'to' && after === 'death');
  if (!(isDeath && isParticiple(tree, verb)) && !isUndergone(tree, verb)) return -1;
  const noun = verb - 1;
  if (tree.tokens[noun]?.upos !== 'NOUN' || isTimeWord(tree, noun)) return -1;
  let at = noun - 1;
  while (noun - at < REACH && /^(?:ADJ|DET|NUM|NOUN)$/u.test(tree.tokens[at]?.upos ?? '')) at -= 1;
  const isAmount = /^(?:at|about|over|up|to|than)$/u.test(tree.tokens[at]?.lower ?? '');
  return tree.tokens[at]?.upos === 'ADP' && !isAmount ? -1 : noun;
};

/**
 * "The attack, which killed two soldiers, targeted a convoy": whether a noun lies within the relative
 * clause that ends right before a verb.
 */
export const isInAside = ({ tokens }: Tree, noun: number, verb: number): boolean => {
  let start = verb;
  while (verb - start < 6 && /^(?:AUX|ADV)$/u.test(tokens[start - 1]?.upos ?? '')) start -= 1;
  if (tokens[start - 1]?.text !== ',') return false;
  for (let at = start - 2; verb - at < ASIDE && at >= 0; at -= 1) {
    if (tokens[at]?.sentence !== tokens[verb]?.sentence) return false;
    const isOpening =
      tokens[at]?.text === ',' && /^(?:WDT|WP|WP[$])$/u.test(tokens[at + 1]?.xpos ?? '');
    if (isOpening) return noun > at;
  }
  return false;
};

/** "the brigade named after General Vey": the general does nothing. */
const isNamedAfter = ({ tokens }: Tree, noun: number): boolean => {
  let at = noun - 1;
  while (noun - at < REACH && /^(?:PROPN|DET)$/u.test(tokens[at]?.upos ?? '')) at -= 1;
  return /^(?:after|for)$/u.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'named';
};

const GOVERNING =
  /^(?:against|among|at|between|by|during|from|in|inside|into|near|on|onto|outside|through|to|under|with)$/u;

/** Whether a preposition stands right before the phrase, whatever the parser hung it on. */
export const isGoverned = (tree: Tree, noun: number): boolean => {
  if (tree.tokens[noun]?.upos === 'PRON') return false;
  let at = noun - 1;
  const isOwn = (): boolean =>
    (!isTimeWord(tree, at) && /^(?:ADJ|DET|NUM)$/u.test(tree.tokens[at]?.upos ?? '')) ||
    (tree.head(at) === noun && tree.deprel(at) === 'compound');
  while (noun - at < REACH && isOwn()) at -= 1;
  if (tree.tokens[noun]?.upos === 'PROPN' && isNamedAfter(tree, noun)) return true;
  const token = tree.tokens[at];
  // "at least ten soldiers died", "between five and ten people were hurt"
  const next = tree.tokens[at + 1]?.upos ?? '';
  const isAmount =
    /^(?:NUM|ADJ)$/u.test(next) && /^(?:at|between|under)$/u.test(token?.lower ?? '');
  // "In 2020 Turkey sent"
  const isDate = next === 'NUM' && tree.tokens[noun]?.upos === 'PROPN';
  return token?.upos === 'ADP' && GOVERNING.test(token.lower) && !isAmount && !isDate;
};
