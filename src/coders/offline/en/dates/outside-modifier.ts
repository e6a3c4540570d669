import { modifiers } from './lexicon.ts';

const WORDS = modifiers.outside
  .flatMap(({ words, mod }) => words.map((word) => ({ word, mod })))
  .sort((a, b) => b.word.length - a.word.length);

/** The TIMEX3 modifier before a span but not part of it: "at least | three hours". */
export function outsideMod(text: string, start: number): string | undefined {
  const before = text
    .slice(Math.max(0, start - 16), start)
    .toLowerCase()
    .replace(/\s+/g, ' ');
  return WORDS.find(({ word }) => before.endsWith(`${word} `))?.mod ?? undefined;
}
