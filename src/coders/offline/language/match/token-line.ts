import type { Document } from '../document.ts';
import type { Line } from './line.ts';

type TokenLine = Pick<Line, 'pieces' | 'tokenOf'>;

const known = new WeakMap<Document, TokenLine>();

/** The tokens of a document as pieces, for stages whose patterns match over them; made once. */
export function tokenLine(document: Document): TokenLine {
  const made = known.get(document);
  if (made) return made;
  const { tokens } = document;
  const line = {
    pieces: tokens.map(({ start, end, text, lower }) => ({ start, end, text, key: lower })),
    tokenOf: tokens.map(({ index }) => index),
  };
  known.set(document, line);
  return line;
}
