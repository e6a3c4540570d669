import { guessByWords, type LanguageGuess } from './guess-language.ts';
import { type Line, WORDS } from './judge-lines.ts';

export interface ChosenLanguage {
  /** An ISO 639-1 code, or `und`. */
  readonly language: string;
  /** Words of lines in this language, and of lines in others. */
  readonly words: number;
  readonly otherWords: number;
}

/** How many words of other languages outweigh one in a language that can be read. */
const OUTWEIGH = 2;
/** Words that must be there for a text to be refused of which no line tells its language. */
const ENOUGH = 15;
/** Characters of a text that are looked at for that. */
const SAMPLE = 7200;

/**
 * The language in which a text is to be read: one of those that can be, unless lines in others have far
 * more words. Where no line tells it is the stated one, or else the first of those that can be read.
 */
export function chooseLanguage(
  text: string,
  lines: readonly Line[],
  readable: readonly string[],
  stated: string | null | undefined,
): ChosenLanguage {
  const counts = countWords(lines, readable);
  if (counts.size === 0) {
    const language = statedLanguage(stated) ?? guessTogether(text, readable);
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

/** Words of the lines in each language. A line that could as well be in a readable one tells nothing. */
function countWords(lines: readonly Line[], readable: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { guess, words } of lines)
    if (guess && (readable.includes(guess.language) || readable.every(guess.rulesOut)))
      counts.set(guess.language, (counts.get(guess.language) ?? 0) + words);
  return counts;
}

/** Capitals throughout, a list of names, headlines: what all words together tell. */
function guessTogether(text: string, readable: readonly string[]): string {
  const [first = ''] = readable;
  const words = text.slice(0, SAMPLE).match(WORDS) ?? [];
  const guess = words.length < ENOUGH ? null : guessByWords(words);
  const fits = (one: LanguageGuess): string | undefined =>
    readable.find((language) => one.language === language || !one.rulesOut(language));
  return guess ? (fits(guess) ?? guess.language) : first;
}
