import { guessByWords, type LanguageGuess } from './guess-language.ts';
import { type ProseLine, WORDS } from './judge-lines.ts';

export interface ChosenLanguage {
  /** An ISO 639-1 code, or `und`. */
  readonly language: string;
  /** Number of words in lines of this language, and in lines of other languages. */
  readonly words: number;
  readonly otherWords: number;
}

/** How many words in other languages outweigh one word in a readable language. */
const OUTWEIGH = 2;
/** Minimum words for rejecting a text in which no single line shows its language. */
const ENOUGH = 15;
/** Characters of the text used for that decision. */
const SAMPLE = 7200;

/**
 * Chooses the language to read a text in: a readable one, unless lines in other languages have far
 * more words. If no line shows a language, the stated one is used, otherwise the first readable
 * one.
 */
export async function chooseLanguage(
  text: string,
  lines: readonly ProseLine[],
  readable: readonly string[],
  stated: string | null | undefined,
): Promise<ChosenLanguage> {
  const counts = countWords(lines, readable);
  if (counts.size === 0) {
    const language = statedLanguage(stated) ?? (await guessTogether(text, readable));
    return { language, words: 0, otherWords: 0 };
  }
  const total = [...counts.values()].reduce((sum, words) => sum + words, 0);
  const chosen = (language: string): ChosenLanguage => {
    const words = counts.get(language) ?? 0;
    return { language, words, otherWords: total - words };
  };
  const ranked = [...counts.keys()].map(chosen).sort((a, b) => b.words - a.words);
  const best = ranked.find(({ language }) => readable.includes(language));
  const first = ranked[0] as ChosenLanguage;
  return best && best.otherWords <= best.words * OUTWEIGH ? best : first;
}

/** The language of a tag: "uk-UA" is Ukrainian. */
const statedLanguage = (tag: string | null | undefined): string | undefined => tag?.split('-')[0];

/** Counts words by the language of their line. A line that may be in a readable one is skipped. */
function countWords(lines: readonly ProseLine[], readable: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { guess, words } of lines)
    if (guess && (readable.includes(guess.language) || readable.every(guess.rulesOut)))
      counts.set(guess.language, (counts.get(guess.language) ?? 0) + words);
  return counts;
}

/** Guesses from all words at once, for text in capitals, lists of names or headlines. */
async function guessTogether(text: string, readable: readonly string[]): Promise<string> {
  const [first = ''] = readable;
  const words = text.slice(0, SAMPLE).match(WORDS) ?? [];
  const guess = words.length < ENOUGH ? null : await guessByWords(words);
  const fits = (one: LanguageGuess): string | undefined =>
    readable.find((language) => one.language === language || !one.rulesOut(language));
  return guess ? (fits(guess) ?? guess.language) : first;
}
