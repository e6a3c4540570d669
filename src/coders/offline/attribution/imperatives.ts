import { discourseWords } from './cues.ts';
import type { Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { isComma, isDash, isEnd } from './words.ts';

const OPENERS = /^(?:please|just|and|so|now|then|do|don['’]?t|n['’]t|not|never|go|come|always)$/u;
const OBJECTS =
  /^(?:them|him|her|us|me|it|that|those|these|this|the|a|an|all|no|everyone|everybody|nobody|your|their|his|our|any|every)$/u;
/** They open what is said, and order nothing. */

/** "Shoot them", "do not retreat": clauses that open with a bare verb, from `first` to `last` (both included). */
export const imperatives = (reader: Reader, first: number, last: number): readonly Range[] => {
  const found: Range[] = [];
  let start = first;
  for (let at = first; at <= last + 1; at += 1) {
    const t = reader.tokens[at];
    const breaks = at > last || isComma(t) || isEnd(t) || isDash(t) || t?.text === ':';
    if (!breaks) continue;
    if (at > start && isImperative(reader, start, at)) found.push([start, at - 1]);
    start = at + 1;
  }
  return found;
};

const isImperative = ({ tokens }: Reader, start: number, end: number): boolean => {
  let at = start;
  let negated = false;
  while (at < end - 1 && OPENERS.test(tokens[at]?.lower ?? '')) {
    if (/^(?:do|don['’]?t|never|please)$/u.test(tokens[at]?.lower ?? '')) negated = true;
    at += 1;
  }
  const verb = tokens[at];
  const next = tokens[at + 1];
  if (verb === undefined || discourseWords.has(verb.lower)) return false;
  const bare = verb.upos === 'VERB' && verb.lemma.toLowerCase() === verb.lower;
  if (!bare) return false;
  const object = at + 1 < end && OBJECTS.test(next?.lower ?? '');
  return object || (verb.xpos === 'VB' && (negated || at + 1 >= end || next?.upos !== 'NOUN'));
};

/** Whether a quotation gives an order: its first sentence has a command, and nothing told before it. */
export const isOrder = (reader: Reader, first: number, last: number): boolean => {
  let end = first;
  while (end < last && !isEnd(reader.tokens[end])) end += 1;
  const [command] = imperatives(reader, first, end);
  if (command === undefined) return false;
  for (let at = first; at < command[0]; at += 1)
    if (/^(?:PRON|AUX)$/u.test(reader.tokens[at]?.upos ?? '') || at - first > FIRST) return false;
  return true;
};

/** Tokens that may be called out, cursed or named before the command comes. */
const FIRST = 14;
