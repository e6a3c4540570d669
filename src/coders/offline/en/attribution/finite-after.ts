import type { Reader } from './reader.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isEnd, isTensed } from './words.ts';

/** Tokens. Words with no finite verb within this distance are not a clause of the cue. */
export const CLAUSE_REACH = 25;

/** Whether a finite verb comes before the next subordinate clause or the end of the sentence. */
export const finiteAfter = ({ tokens }: Reader, from: number, high: number): boolean => {
  const roof = Math.min(high, from + CLAUSE_REACH);
  for (let at = from; at < roof; at += 1) {
    const t = tokens[at];
    if (isEnd(t) || (at > from && isWord(t, attributionWords.clauseBreakers))) return false;
    if (isTensed(t)) return true;
  }
  return false;
};
