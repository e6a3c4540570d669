import type { PdfLine } from './pdf-line.ts';

/** A piece of text as pdf.js gives it. */
export interface PdfItem {
  readonly str: string;
  /** Scale and turn, then the place. */
  readonly transform: readonly number[];
  readonly width: number;
}

/** Shares of the size of letters: what is one line, a space, and more than a space. */
const SAME_LINE = 0.4;
const SPACE = 0.12;
const GAP = 1.6;

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Pieces as lines, from the top down and from the left; turned text, such as a stamp, is left out. */
export function linesOfItems(items: readonly PdfItem[]): PdfLine[] {
  const pieces = items.flatMap(pieceOf).sort((a, b) => b.base - a.base || a.left - b.left);
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const size = Math.max(first?.size ?? 0, piece.size);
    if (row && first && Math.abs(first.base - piece.base) <= size * SAME_LINE) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => linesOfRow([...row].sort((a, b) => a.left - b.left)));
}

function pieceOf({ str, transform, width }: PdfItem): Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = transform;
  const isTurned = Math.abs(b) > Math.abs(a) * 0.1 || Math.abs(c) > Math.abs(d) * 0.1;
  if (str.trim() === '' || isTurned) return [];
  return [{ text: str, left, right: left + width, base, size: Math.hypot(c, d) }];
}

function linesOfRow(row: readonly Piece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const { text, ...piece } of row) {
    const last = lines.at(-1);
    const gap = last ? piece.left - last.right : 0;
    const size = Math.max(piece.size, last?.size ?? 0);
    if (!last || gap > size * GAP) {
      lines.push({ ...piece, text: text.trimStart() });
      continue;
    }
    const isSpaced = /\s$/.test(last.text) || /^\s/.test(text) || gap <= size * SPACE;
    lines[lines.length - 1] = {
      text: last.text + (isSpaced ? '' : ' ') + text,
      left: last.left,
      right: Math.max(last.right, piece.right),
      base: last.base,
      size,
    };
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}
