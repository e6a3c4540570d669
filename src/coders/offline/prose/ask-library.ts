import { eld } from 'eld/extrasmall';
import { SHOWN } from './shown.ts';

/** What the library says of some words. Loaded only when it is asked: its table takes 20 MB. */
export function askLibrary(words: readonly string[]) {
  const answer = eld.detect(words.join(' ').slice(0, SHOWN));
  const scores = answer.getScores();
  const scoreIn = (language: string): number => scores[language] ?? 0;
  const { language } = answer;
  return { language, best: scoreIn(language), scoreIn, isReliable: answer.isReliable() };
}
