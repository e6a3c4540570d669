import type { Document, Token } from '../../language/document.ts';
import type { Line, OnHit } from '../../language/match/line.ts';
import { tokenLine } from '../../language/match/token-line.ts';

/** What the rules of this stage are matched over: the tokens, and where people are named. */
export interface DangerLine extends Line {
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** Whether the name or description of a person or group begins at each token. */
  readonly begins: Uint8Array;
  /** Year of publication; null if unknown. */
  readonly year: number | null;
  /** Asked about a name that the mention stage did not know: bodily harm only. */
  readonly unknown: boolean;
}

export function readLine(document: Document, onHit?: OnHit): DangerLine {
  const { text, tokens, published } = document;
  const { pieces, tokenOf } = tokenLine(document);
  const year = /^\d{4}/.exec(published ?? '')?.[0];
  return {
    text,
    document,
    tokens,
    pieces,
    tokenOf,
    begins: new Uint8Array(tokens.length),
    year: year === undefined ? null : Number(year),
    unknown: false,
    onHit,
  };
}
