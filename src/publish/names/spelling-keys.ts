import { memoize } from '../../model/memoize.ts';
import spellings from './spellings.json' with { type: 'json' };

type Step = readonly [RegExp, string];
const stepsOf = (pairs: readonly string[][]): Step[] =>
  pairs.map(([pattern = '', by = '']) => [new RegExp(pattern, 'gu'), by]);

const FIRST = stepsOf(spellings.first);
/** English, without carons, German, Polish: what "ch" and "c" may stand for. */
const READINGS = spellings.readings.map(stepsOf);
const LAST = stepsOf(spellings.last);

const apply = (word: string, steps: readonly Step[]): string =>
  steps.reduce((before, [pattern, by]) => before.replace(pattern, by), word);

/**
 * What stays of a name in Latin letters whichever way it was transliterated: "Hmelnitski",
 * "Khmelnytskyi" and "Chmelnyzkyj" have one in common.
 */
export const spellingKeysOf = memoize((latin: string): readonly string[] => {
  const word = apply(latin, FIRST);
  return [...new Set(READINGS.map((reading) => apply(apply(word, reading), LAST)))];
}, 50_000);

/** The consonants of a skeleton: all that Arabic and Hebrew write, and the firmest part elsewhere. */
export const consonantsOf = (skeleton: string): string => skeleton.replace(/[aeiouv]/gu, '');
