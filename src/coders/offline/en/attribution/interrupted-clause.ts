import { isOfThem } from './content-end.ts';
import type { Reader } from './reader.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isTensed } from './words.ts';

/**
 * Where the clause begins that ", he said," interrupts: "The road is open, and the bridge, he said,
 * stands" has "the bridge". Null if none of it stands before: "who, he said, fled". `comma` is the one
 * that opens the aside.
 */
export const interruptedFrom = (reader: Reader, low: number, comma: number): number | null => {
  const { tokens } = reader;
  if (isWord(tokens[comma - 1], attributionWords.clauseOpeners)) return null;
  for (let at = comma - 1; at > low; at -= 1) {
    if (tokens[at]?.text === ';') return at + 1;
    if (isTensed(tokens[at])) return low;
    if (!isComma(tokens[at])) continue;
    if (isWord(tokens[at + 1], attributionWords.clauseOpeners)) return at + 2;
    if (isShare(reader, at)) return at + 1;
  }
  return low;
};

/** "The town was, he said, a ruin", "and most of them, he said, the work of one": the rest follows. */
export const isUnfinished = (reader: Reader, low: number, comma: number): boolean => {
  if (hasUpos(reader.tokens[comma - 1], 'AUX', 'ADP', 'DET', 'SCONJ', 'PART')) return true;
  const from = interruptedFrom(reader, low, comma) ?? low;
  return from > low && isShare(reader, from - 1);
};

/** ", most of them", ", one of whom": a share of what was told, with a statement of its own. */
const isShare = (reader: Reader, comma: number): boolean => {
  const [share, of, them] = reader.tokens.slice(comma + 1, comma + 4);
  return (
    isOfThem(reader, comma) ||
    (isWord(share, attributionWords.headless) &&
      of?.lower === 'of' &&
      isWord(them, attributionWords.sharedOut))
  );
};
