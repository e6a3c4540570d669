import type { Token } from '../../language/document.ts';
import { firstFrom } from '../../locate.ts';
import type { Content } from './content.ts';
import { timeWords } from './cues.ts';
import { isReporting } from './is-reporting.ts';
import { isWork } from './is-work.ts';
import type { Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { contentSpan } from './spans.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isRelative, isTensed } from './words.ts';

/** What is said without "in a statement" at its end, and the words for that work. */
export interface Trimmed {
  readonly content: Content;
  readonly work: Range;
}

/** Tokens of "in a handwritten note": longer ones are seldom only a setting. */
const LONGEST = 7;

/**
 * "accused the general of theft in a video that was released on Friday", "said two men had died in a
 * statement": where it was said, and no part of it; null if there is no such end.
 */
export const trimSetting = (reader: Reader, content: Content): Trimmed | null => {
  const span = content.spans.at(-1);
  if (span === undefined || content.order !== 'after' || content.quotes.length > 0) return null;
  const { tokens, quoteOf } = reader;
  const first = firstFrom(tokens, span[0]);
  const end = firstFrom(tokens, span[1]);
  for (let at = end - 2; at > first; at -= 1) {
    if ((quoteOf[at] as number) >= 0) return null;
    if (!isWord(tokens[at], attributionWords.workOpeners)) continue;
    const work = workAt(reader, at + 1, end);
    if (work === null || !isLast(reader, work[1] + 1, end)) continue;
    const own = contentSpan(reader, first, at);
    if (own === null || isInside(reader, first, at)) return null;
    return { content: { ...content, spans: [...content.spans.slice(0, -1), own] }, work };
  }
  return null;
};

/** "a handwritten note", "its radio broadcast": not "the video", which may be what is told about. */
const workAt = (reader: Reader, from: number, end: number): Range | null => {
  const { tokens } = reader;
  if (!isWord(tokens[from], attributionWords.ownDeterminers)) return null;
  for (let at = from + 1; at < Math.min(end, from + LONGEST); at += 1) {
    if (isWork(reader, at) && !hasUpos(tokens[at + 1], 'NOUN')) return [from, at];
    if (!hasUpos(tokens[at], 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PUNCT', 'VERB')) return null;
  }
  return null;
};

/** Whether nothing comes after a work but what says more about it: "that was released on Friday", "to the BBC". */
const isLast = ({ tokens }: Reader, from: number, end: number): boolean => {
  if (from >= end) return true;
  const next = tokens[from];
  if (isRelative(next) || (hasUpos(next, 'VERB') && next?.xpos === 'VBN')) return true;
  if (!isWord(next, attributionWords.afterWorks)) return false;
  for (let at = from; at < end; at += 1)
    if (isTensed(tokens[at]) || (isComma(tokens[at]) && !isDate(tokens[at + 1]))) return false;
  return true;
};

/** "Monday, May 15, 2023" */
const isDate = (t: Token | undefined): boolean => hasUpos(t, 'NUM') || isWord(t, timeWords);

/** "said the group had claimed it in a statement": somebody else's work. */
const isInside = ({ tokens }: Reader, first: number, end: number): boolean =>
  tokens
    .slice(first, end)
    .some((t) => isReporting(t) || isWord(t, attributionWords.publishingVerbs));
