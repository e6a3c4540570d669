import { eld } from 'eld/extrasmall';

/** BCP 47 tag for an undetermined language. */
export const UNDETERMINED = 'und';

/** The language of some words. */
export interface LanguageGuess {
  /** An ISO 639-1 code, or `und`. */
  readonly language: string;
  /** Whether the words are certainly not in this language. */
  rulesOut(language: string): boolean;
}

/** Words shown to the library; showing more took longer and changed no answer. */
const SHOWN = 80;
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

/** The language of a line from its words; null if there are too few, or if they may be names. */
export function guessLanguage(words: readonly string[]): LanguageGuess | null {
  if (isOtherScript(words)) return guessByScript(words);
  // names belong to no language
  const counted = words.filter((word, at) => LATIN.test(word) && (at === 0 || !CAPITAL.test(word)));
  // "Rio de Janeiro", "Charles de Gaulle"
  const isName = counted.length < 4 && CAPITAL.test(words.at(-1) ?? '');
  return counted.length < 2 || isName ? null : guessByWords(counted);
}

/** As `guessLanguage`, for text in which capitals do not mark names. */
export function guessByWords(words: readonly string[]): LanguageGuess | null {
  const { language, best, scoreIn, isReliable } = ask(words);
  if (best < UNKNOWN) {
    return words.length < MANY
      ? null
      : { language: UNDETERMINED, rulesOut: (other) => scoreIn(other) < RULED_OUT };
  }
  if (best < SURE || !isReliable) return null;
  return { language, rulesOut: (other) => best - scoreIn(other) >= MARGIN };
}

/** The script already rules out most languages, so the best answer is good enough. */
function guessByScript(words: readonly string[]): LanguageGuess {
  const { language, best, scoreIn } = ask(words);
  return {
    language: language || UNDETERMINED,
    rulesOut: (other) => scoreIn(other) === 0 || best - scoreIn(other) >= MARGIN,
  };
}

function isOtherScript(words: readonly string[]): boolean {
  const others = words.filter((word) => !LATIN.test(word)).length;
  return others > 0 && others >= words.length * OTHER_SCRIPT;
}

function ask(words: readonly string[]) {
  const answer = eld.detect(words.join(' ').slice(0, SHOWN));
  const scores = answer.getScores();
  const scoreIn = (language: string): number => scores[language] ?? 0;
  const { language } = answer;
  return { language, best: scoreIn(language), scoreIn, isReliable: answer.isReliable() };
}
