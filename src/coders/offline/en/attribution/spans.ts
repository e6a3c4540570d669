import type { Span } from '../../../../model/span.ts';
import type { Reader } from './reader.ts';

/**
 * The characters of tokens `first` to `end` (exclusive) without outer punctuation: the content of a
 * claim has no quotation marks or full stop, but keeps a question mark. Null if nothing is left.
 */
export const contentSpan = (reader: Reader, first: number, end: number): Span | null => {
  const { tokens } = reader;
  let from = first;
  let to = Math.min(end, tokens.length);
  while (
    from < to &&
    isOutside(LEADING, tokens[from]?.text ?? '') &&
    !(OPENING.test(tokens[from]?.text ?? '') && closesWithin(reader, from, to))
  )
    from += 1;
  for (; from < to; to -= 1) {
    const word = tokens[to - 1]?.text ?? '';
    if (isOutside(TRAILING, word)) continue;
    if (!MARK.test(word)) break;
    // `"cruel".` keeps its mark because it opened inside; `"… was cruel."` does not
    if (
      to - 2 >= from &&
      !TRAILING.test(tokens[to - 2]?.text ?? '') &&
      opensWithin(reader, from, to - 1)
    )
      break;
  }
  return spanOf(reader, from, to);
};

export const spanOf = (reader: Reader, first: number, end: number): Span | null => {
  const start = reader.tokens[first]?.start;
  const stop = reader.tokens[end - 1]?.end;
  return start === undefined || stop === undefined || first >= end ? null : [start, stop];
};

/** The inside of a quotation, without a comma or full stop that belongs to the outer sentence. */
export const quotedSpan = (text: string, [start, end]: Span): Span => {
  let to = end;
  while (to > start + 1 && /[\s,.;:]/u.test(text[to - 1] ?? '')) to -= 1;
  return [start, to];
};

/** A link, a hashtag, an emoji: not words that are said. */
const LINK =
  /:\/\/|^#\p{L}|^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\ufe0e\ufe0f\u200d])+/u;

const isOutside = (marks: RegExp, word: string): boolean => marks.test(word) || LINK.test(word);

const LEADING = /^(?:[,;:."“”„«»‹›「」『』—–-]|--+|''|``)$/u;
const TRAILING = /^(?:[,;:.([—–-]|--+)$/u;
const MARK = /^(?:["”»’'›」』]|'')$/u;

const OPENING = /^(?:["“„«]|``)$/u;

/** `"cruel" raids`: the marks enclose only part of the words. */
const closesWithin = ({ tokens }: Reader, from: number, to: number): boolean => {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!MARK.test(tokens[at]?.text ?? '') && tokens[at]?.text !== '“') continue;
    return /[\p{L}\p{N}]/u.test(tokens[at + 1]?.text ?? '');
  }
  return false;
};

const opensWithin = (reader: Reader, from: number, closer: number): boolean => {
  for (let at = closer - 1; at >= from; at -= 1)
    if (/^(?:["“„«‘']|``)$/u.test(reader.tokens[at]?.text ?? '')) return true;
  return false;
};
