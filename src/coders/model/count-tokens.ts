import type { Tokens } from '../meter.ts';

/** Bytes of UTF-8 in a token of running text, about: four of English, fewer of other scripts. */
const BYTES_A_TOKEN = 3.5;
/** Tokens that a server puts around messages. */
const AROUND = 64;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** About how many tokens a text has. */
export const aboutTokens = (text: string): number => Math.ceil(bytesOf(text) / BYTES_A_TOKEN);

/** More than a request can use: no token is shorter than a byte. */
export const mostTokensOf = (body: string, longestAnswer: number): Tokens => ({
  input: bytesOf(body) + AROUND,
  output: longestAnswer,
});
