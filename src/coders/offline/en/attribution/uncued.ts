import type { Quoted } from '../../language/document.ts';
import { labelEnd } from './interview.ts';
import type { Reader } from './reader.ts';
import { isCloser, isQuoteMark } from './words.ts';

/** A quotation without a cue, with its first token. */
export interface Uncued {
  readonly index: number;
  readonly quotation: Quoted;
  readonly first: number;
  readonly paragraph: number;
}

export const paragraphOf = (reader: Reader, token: number): number =>
  reader.document.sentences[reader.tokens[token]?.sentence ?? 0]?.paragraph ?? 0;

export const beginsSentence = (reader: Reader, first: number): boolean => {
  const sentence = reader.document.sentences[reader.tokens[first]?.sentence ?? 0];
  return (
    sentence !== undefined &&
    (first === sentence.first ||
      (first - 1 === sentence.first && isQuoteMark(reader.tokens[first - 1])) ||
      (isQuoteMark(reader.tokens[first - 1]) &&
        /[.!?]/u.test(reader.tokens[first - 2]?.text ?? '')) ||
      isCloser(reader.tokens[first - 2]))
  );
};

export const beginsParagraph = (reader: Reader, first: number): boolean => {
  const start = isQuoteMark(reader.tokens[first - 1]) ? first - 1 : first;
  const isLabelled = labelEnd(reader.tokens, start - 2, start + 1) === start;
  const before = (isLabelled ? start - 2 : start) - 1;
  return before < 0 || paragraphOf(reader, before) !== paragraphOf(reader, first);
};
