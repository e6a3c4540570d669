import type { Document } from '../../language/document.ts';
import type { Line, OnHit } from '../../language/match/line.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Piece, splitPieces } from '../lexicon/pieces.ts';

/** The document as pieces, each linked to its token; input of the mention finders. */
export interface Surface extends Line {
  readonly pieces: readonly Piece[];
  readonly document: Document;
  readonly lexicon: Lexicon;
  /** Whether each piece begins a sentence or a quotation, where a capital proves nothing. */
  readonly opens: readonly boolean[];
  /** Whether each piece is in a run of capitalised words, as in a headline. */
  readonly shouted: readonly boolean[];
}

export function readSurface(document: Document, lexicon: Lexicon, onHit?: OnHit): Surface {
  const { text, tokens, sentences } = document;
  const pieces = trueCasedPieces(document, lexicon);
  const starts = new Set(sentences.map((sentence) => sentence.start));
  let token = 0;
  const tokenOf: number[] = [];
  const opens: boolean[] = [];
  let fresh = true;
  pieces.forEach((piece, index) => {
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= piece.start) {
      const passed = tokens[token]?.start ?? -1;
      // punctuation is not a piece, so the next piece begins the sentence
      if (passed >= (pieces[index - 1]?.end ?? 0) && starts.has(passed)) fresh = true;
      token += 1;
    }
    const here = tokens[token];
    tokenOf.push(here && here.start < piece.end ? token : -1);
    const before = text.slice(pieces[index - 1]?.end ?? 0, piece.start);
    const starting = here !== undefined && starts.has(here.start) && here.start <= piece.start;
    opens.push(fresh || (starting && here?.start === piece.start) || /[“"«‘\n:]|\. $/.test(before));
    fresh = false;
  });
  const shouted = findShouted(document, pieces);
  return { text, pieces, tokenOf, document, lexicon, opens, shouted, onHit };
}

/** In a headline the ordinary words lose their capital, as in `trueCased`, unless a listed name has them. */
function trueCasedPieces({ text, tokens }: Document, { names }: Lexicon): readonly Piece[] {
  const pieces = splitPieces(text);
  const lowered = new Set(
    tokens.filter((token) => text[token.start] !== token.text[0]).map(({ start }) => start),
  );
  if (lowered.size === 0) return pieces;
  let named = 0;
  return pieces.map((piece, at) => {
    if (at >= named && piece.capital) {
      const found = names.find(text, pieces, at);
      if (found && found.last > at + 1) named = found.last;
    }
    return at < named || !lowered.has(piece.start)
      ? piece
      : { ...piece, text: piece.text.toLowerCase(), capital: false };
  });
}

/**
 * Lines and sentences of mostly capitalised words, such as headlines: there, capitals do not show
 * names.
 */
function findShouted(document: Document, pieces: readonly Piece[]): boolean[] {
  const shouted = pieces.map(() => false);
  let at = 0;
  for (const sentence of document.sentences) {
    const first = at;
    let capitals = 0;
    let long = 0;
    while (at < pieces.length && (pieces[at]?.start ?? 0) < sentence.end) {
      const piece = pieces[at];
      if (piece && piece.text.length > 3) {
        long += 1;
        if (piece.capital) capitals += 1;
      }
      at += 1;
    }
    if (long >= 5 && capitals / long > 0.75) shouted.fill(true, first, at);
  }
  return shouted;
}
