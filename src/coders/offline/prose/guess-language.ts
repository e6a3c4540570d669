import { eld } from 'eld/extrasmall';

/** The tag of a language that nobody knows (BCP 47). */
export const UNDETERMINED = 'und';

/** Which language some words are in. */
export interface LanguageGuess {
  /** An ISO 639-1 code, or `und`. */
  readonly language: string;
  /** Whether the words are surely not in this language. */
  rulesOut(language: string): boolean;
}

/** Characters that the library is shown; more of them took longer and changed no answer. */
const SHOWN = 80;
/** Score from which an answer is taken. Names and fragments score lower. */
const SURE = 0.68;
/** By how much the score of a language must be lower to rule it out. */
const MARGIN = 0.15;
/** Where many words score less than this in every language, theirs is one that the library does not know. */
const UNKNOWN = 0.5;
/** Many words of English never scored below .49. */
const RULED_OUT = 0.4;
const MANY = 5;
/** Share of words in other letters from which a line is in another script. */
const OTHER_SCRIPT = 0.6;

const LATIN = /^\p{Script=Latin}/u;
const CAPITAL = /^\p{Lu}/u;

/** The language of a line, by its words; null where there are too few, or where they may be names. */
export function guessLanguage(words: readonly string[]): LanguageGuess | null {
  if (isOtherScript(words)) return guessByScript(words);
  // names are in no language
  const counted = words.filter((word, at) => LATIN.test(word) && (at === 0 || !CAPITAL.test(word)));
  // "Rio de Janeiro", "Charles de Gaulle"
  const isName = counted.length < 4 && CAPITAL.test(words.at(-1) ?? '');
  return counted.length < 2 || isName ? null : guessByWords(counted);
}

/** As `guessLanguage`, where capitals tell nothing of names. */
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

/** The script rules out most languages already, so the best answer is good enough. */
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
