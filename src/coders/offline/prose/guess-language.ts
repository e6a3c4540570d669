import { evidentLanguage, type WithEveryday } from './evident-language.ts';

/** BCP 47 tag for an undetermined language. */
export const UNDETERMINED = 'und';

/** The language of some words. */
export interface LanguageGuess {
  /** An ISO 639-1 code, or `und`. */
  readonly language: string;
  /** Whether the words are certainly not in this language. */
  rulesOut(language: string): boolean;
}

/** Minimum score for accepting an answer. Names and fragments score lower. */
const SURE = 0.68;
/** How far below the best a language must score to be ruled out. */
const MARGIN = 0.15;
/** If many words score below this in every language, the library does not know their language. */
const UNKNOWN = 0.5;
/** Longer English text never scored below .49. */
const RULED_OUT = 0.4;
const MANY = 5;
/** Share of words in another script that makes a line one of that script. */
const OTHER_SCRIPT = 0.6;

const LATIN = /^\p{Script=Latin}/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * The language of a line from its words; null if there are too few, or if they may be names. The
 * library is asked only if the words do not show one of the languages that are read.
 */
export async function guessLanguage(
  words: readonly string[],
  languages: WithEveryday,
): Promise<LanguageGuess | null> {
  if (isOtherScript(words)) return guessByScript(words);
  // names belong to no language
  const counted = words.filter((word, at) => LATIN.test(word) && (at === 0 || !CAPITAL.test(word)));
  // "Rio de Janeiro", "Charles de Gaulle"
  const isName = counted.length < 4 && CAPITAL.test(words.at(-1) ?? '');
  if (counted.length < 2 || isName) return null;
  const evident = evidentLanguage(counted, languages);
  return evident === null
    ? guessByWords(counted)
    : { language: evident, rulesOut: (other) => other !== evident };
}

/** As `guessLanguage`, for text in which capitals do not mark names. */
export async function guessByWords(words: readonly string[]): Promise<LanguageGuess | null> {
  const { language, best, scoreIn, isReliable } = await ask(words);
  if (best < UNKNOWN) {
    return words.length < MANY
      ? null
      : { language: UNDETERMINED, rulesOut: (other) => scoreIn(other) < RULED_OUT };
  }
  if (best < SURE || !isReliable) return null;
  return { language, rulesOut: (other) => best - scoreIn(other) >= MARGIN };
}

/** The script already rules out most languages, so the best answer is good enough. */
async function guessByScript(words: readonly string[]): Promise<LanguageGuess> {
  const { language, best, scoreIn } = await ask(words);
  return {
    language: language || UNDETERMINED,
    rulesOut: (other) => scoreIn(other) === 0 || best - scoreIn(other) >= MARGIN,
  };
}

function isOtherScript(words: readonly string[]): boolean {
  const others = words.filter((word) => !LATIN.test(word)).length;
  return others > 0 && others >= words.length * OTHER_SCRIPT;
}

const ask = async (words: readonly string[]) =>
  (await import('./ask-library.ts')).askLibrary(words);
