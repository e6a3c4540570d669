import { askOrder } from './ask-order.ts';
import type { Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isDash, isEnd } from './words.ts';

const { commandOpeners, forbiddingOpeners } = attributionWords;

/**
 * "Shoot them", "do not retreat": clauses that begin with a bare verb, from `first` to `last`
 * (inclusive).
 */
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

const isImperative = (reader: Reader, start: number, end: number): boolean => {
  const { tokens } = reader;
  let at = start;
  let forbids = false;
  while (at < end - 1 && commandOpeners.has(tokens[at]?.lower ?? '')) {
    if (forbiddingOpeners.has(tokens[at]?.lower ?? '')) forbids = true;
    at += 1;
  }
  const clause = { low: start, high: end };
  if (askOrder(reader, 'command', at, at + 1, clause)) return true;
  return forbids && askOrder(reader, 'forbidden', at, at + 1, clause) !== null;
};

/**
 * Whether a quotation gives an order: its first sentence has a command with no statement before it.
 */
export const isOrder = (reader: Reader, first: number, last: number): boolean => {
  let end = first;
  while (end < last && !isEnd(reader.tokens[end])) end += 1;
  const [command] = imperatives(reader, first, end);
  if (command === undefined) return false;
  for (let at = first; at < command[0]; at += 1)
    if (at - first > FIRST || askOrder(reader, 'told', at, at + 1)) return false;
  return true;
};

/** Tokens of address, curses or names that may come before the command. */
const FIRST = 14;
