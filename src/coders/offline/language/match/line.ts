import type { Sentence, Token } from '../document.ts';

/** What patterns are matched over: a text cut into words, each tied to the token that holds it. */
export interface Line {
  readonly text: string;
  /** Tokens, or finer pieces of the text; what stands between two of them is their gap. */
  readonly pieces: readonly Piece[];
  readonly document: { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] };
  /** For each piece the index of its token, -1 where it has none. */
  readonly tokenOf: readonly number[];
  /** Told of every rule that fires; who reads a text and does not count leaves it out. */
  readonly onHit?: OnHit | undefined;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case; a stage may fold accents too. */
  readonly key: string;
}

/** A rule that fired, the words it fired on (half-open offsets) and what it says of them. */
export interface Hit {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly gives: unknown;
}
export type OnHit = (hit: Hit) => void;

/** What stands between a piece and the one before it; before the first and after the last, all the rest. */
export const gapBefore = ({ text, pieces }: Line, at: number): string =>
  text.slice(pieces[at - 1]?.end ?? 0, pieces[at]?.start ?? text.length);

export const tokenAt = ({ document, tokenOf }: Line, at: number): Token | undefined =>
  document.tokens[tokenOf[at] ?? -1];
