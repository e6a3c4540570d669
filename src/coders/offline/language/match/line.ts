import type { Sentence, Token } from '../document.ts';

/** What patterns match over: a text cut into pieces, each linked to its token. */
export interface Line {
  readonly text: string;
  /** Tokens, or finer pieces of the text. The text between two pieces is their gap. */
  readonly pieces: readonly Piece[];
  readonly document: { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] };
  /** For each piece the index of its token; -1 if it has none. */
  readonly tokenOf: readonly number[];
  /** Called for every rule that fires; left out when hits are not counted. */
  readonly onHit?: OnHit | undefined;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case; a stage may also fold accents. */
  readonly key: string;
}

/** A rule that fired, the words it matched (half-open offsets) and its result. */
export interface Hit {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly gives: unknown;
}
export type OnHit = (hit: Hit) => void;

/** The text between a piece and the one before it; at the edges, everything up to the edge. */
export const gapBefore = ({ text, pieces }: Line, at: number): string =>
  text.slice(pieces[at - 1]?.end ?? 0, pieces[at]?.start ?? text.length);

export const tokenAt = ({ document, tokenOf }: Line, at: number): Token | undefined =>
  document.tokens[tokenOf[at] ?? -1];
