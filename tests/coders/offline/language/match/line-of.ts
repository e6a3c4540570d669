import type { Token, Upos } from '../../../../../src/coders/offline/language/document.ts';
import type { Hit, Line } from '../../../../../src/coders/offline/language/match/line.ts';

/** A made sentence as a line, with the range of pieces in square brackets as its anchor. */
export interface Marked {
  readonly line: Line;
  readonly first: number;
  readonly last: number;
  readonly hits: Hit[];
}

const PIECE = /[\p{L}\p{N}]+/gu;
/** `word/UPOS/deprel/head`: all but the word may be missing; `head` is the index of a word. */
const WORD =
  /(?<word>[\p{L}\p{N}]+)(?:\/(?<upos>[A-Z]+)(?:\/(?<deprel>[a-z:]+)\/(?<head>-?\d+))?)?/gu;

/** "the [kite/NOUN/nsubj/2] flew": words are invented, so that no rule of a language is involved. */
export function lineOf(marked: string): Marked {
  const parsed = [...marked.matchAll(WORD)].map(({ groups = {} }) => groups);
  const plain = marked.replaceAll(WORD, '$<word>');
  const text = plain.replaceAll(/[[\]]/g, '');
  const [from, to] = [plain.indexOf('['), plain.indexOf(']') - 1];
  const pieces = [...text.matchAll(PIECE)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    key: word.toLowerCase(),
  }));
  const tokens = pieces.map(
    (piece, index): Token => ({
      ...piece,
      index,
      lower: piece.key,
      lemma: piece.key,
      upos: (parsed[index]?.['upos'] ?? 'X') as Upos,
      xpos: '',
      deprel: parsed[index]?.['deprel'] ?? 'dep',
      head: Number(parsed[index]?.['head'] ?? -1),
      sentence: 0,
    }),
  );
  const whole = { index: 0, start: 0, end: text.length, first: 0, last: tokens.length };
  const hits: Hit[] = [];
  return {
    line: {
      text,
      pieces,
      document: { tokens, sentences: [{ ...whole, paragraph: 0 }] },
      tokenOf: tokens.map(({ index }) => index),
      onHit: (hit) => hits.push(hit),
    },
    first: pieces.findIndex(({ start }) => start >= from),
    last: pieces.filter(({ end }) => end <= to).length,
    hits,
  };
}
