import type { Token, Upos } from '../../language/document.ts';

/** Whether a token has one of these parts of speech. */
export const hasUpos = (t: Token | undefined, ...tags: readonly Upos[]): boolean =>
  t !== undefined && tags.includes(t.upos);

/** "released", "shown": past tense and participle look alike. */
export const isPast = (t: Token | undefined): boolean => t?.xpos === 'VBN' || t?.xpos === 'VBD';

/** Whether a token is one of a list of words. */
export const isWord = (t: Token | undefined, words: ReadonlySet<string>): boolean =>
  t !== undefined && words.has(t.lower);
