import type { Token } from '../../language/document.ts';
import { timeWords } from './cues.ts';
import type { Reader } from './reader.ts';
import { hasUpos, isWord } from './tags.ts';
import { isNominal } from './words.ts';

const isYear = ({ tokens }: Reader, at: number): boolean =>
  /^(?:19|20)\d\d$/u.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'in';

const isTime = (reader: Reader, at: number): boolean =>
  isWord(reader.tokens[at], timeWords) || isYear(reader, at);

/** First and last token, both included. */
type Stretch = readonly [first: number, last: number];

/** "Smith on Monday" → "Smith"; "Monday" alone names no one. */
export const trimTime = (reader: Reader, [first, last]: Stretch): Stretch | null => {
  const { tokens } = reader;
  let end = last;
  while (end > first && isTime(reader, end)) {
    let at = end - 1;
    while (at > first && hasUpos(tokens[at], 'NUM', 'DET', 'ADJ')) at -= 1;
    const t = tokens[at] as Token;
    if (t.upos === 'ADP') at -= 1;
    else if (isNominal(t) && t.upos !== 'NUM' && !isYear(reader, end)) return [first, at];
    else if (t.upos === 'NUM' && at === first) return null;
    else break;
    end = at;
  }
  const isOnlyTime =
    end === first &&
    (isWord(tokens[end], timeWords) || (end < last && hasUpos(tokens[end], 'NUM')));
  return end < first || isOnlyTime ? null : [first, end];
};
