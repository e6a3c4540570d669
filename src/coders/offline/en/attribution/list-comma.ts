import { timeWords } from './cues.ts';
import type { Reader } from './reader.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isNominal, isRelative, isTensed } from './words.ts';

/** Tokens from a comma in a list to its "and". */
const LIST_REACH = 8;

interface Stretch {
  readonly end: number;
  readonly floor: number;
}

/** "Israel, Egypt and Jordan": a comma in a list does not end a clause. */
export const isListComma = (reader: Reader, comma: number, { end, floor }: Stretch): boolean =>
  conjunctionFollows(reader, comma, end) && !clauseBefore(reader, comma, floor);

const conjunctionFollows = ({ tokens }: Reader, comma: number, end: number): boolean => {
  for (let at = comma + 1; at < Math.min(end, comma + LIST_REACH); at += 1) {
    if (isWord(tokens[at], attributionWords.listConjunctions)) return isNominal(tokens[comma - 1]);
    if (isComma(tokens[at])) return false;
  }
  return false;
};

/** "They were killed in Lisna, activists and doctors said": the comma ends a clause. */
const clauseBefore = ({ tokens }: Reader, comma: number, floor: number): boolean => {
  for (let at = comma - 1; at >= floor; at -= 1) {
    if (isRelative(tokens[at])) return false;
    if (isTensed(tokens[at])) return true;
  }
  return isWord(tokens[comma - 1], timeWords);
};
