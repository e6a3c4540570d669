import { z } from 'zod';
import compounds from './compounds.json' with { type: 'json' };

/** Words by which it is told whether a hyphen at the end of a line belongs to the word. */
export const Compounds = z.strictObject({
  /** First parts of words that are written with a hyphen. */
  prefixes: z.array(z.string()),
  /** Words before which a hyphen stands for a second part to come ("short- and long-term"). */
  suspended: z.array(z.string()),
});
const PREFIXES = new Set(compounds.prefixes);
const SUSPENDED = new Set(compounds.suspended);

/** What stands between the two parts of a word that a line end parts. */
export type Joint = '' | '-' | '- ';

/** `isWord`: whether the text has this word elsewhere. */
export function jointOf(first: string, second: string, isWord: (word: string) => boolean): Joint {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  if (SUSPENDED.has(b)) return '- ';
  if (!/^\p{Ll}/u.test(second)) return '-';
  if (isWord(`${a}-${b}`)) return '-';
  if (isWord(a + b)) return '';
  return PREFIXES.has(a) ? '-' : '';
}

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+){0,8}/gu;

/** A test for whether a text has a word, in whatever case. The words are collected when asked. */
export function wordTest(text: string): (word: string) => boolean {
  let words: Set<string> | null = null;
  return (word) => {
    words ??= new Set(text.toLowerCase().match(WORD) ?? []);
    return words.has(word);
  };
}
