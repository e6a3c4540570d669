/**
 * A text as runs of letters and digits. Names are looked up over these pieces instead of tokens, so
 * that "al-Qa'ida", "U.S." and "Ukraine's" are found however the tokenizer treats hyphens and
 * punctuation.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, without diacritics: "Élysée" → "elysee". */
  readonly key: string;
  readonly capital: boolean;
}

const WORD = /^[\p{L}\p{M}\p{N}]$/u;
const UPPER = /^\p{Lu}/u;

export function foldPiece(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

export function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const inside = at < text.length && isWord(code);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      pieces.push(pieceOf(text, start, at));
      start = -1;
    }
    at += code > 0xffff ? 2 : 1;
  }
  return pieces;
}

function pieceOf(text: string, start: number, end: number): Piece {
  const piece = text.slice(start, end);
  const first = piece.charCodeAt(0);
  const capital = first < 128 ? first >= 65 && first <= 90 : UPPER.test(piece);
  return { start, end, text: piece, key: foldPiece(piece), capital };
}

/** Letters, combining marks and digits. ASCII, by far the commonest, is tested by range. */
function isWord(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return WORD.test(String.fromCodePoint(code));
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
