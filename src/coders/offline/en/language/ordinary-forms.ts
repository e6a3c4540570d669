import givenNames from '../lexicon/given-names.json' with { type: 'json' };
import titles from '../lexicon/titles.json' with { type: 'json' };
import lemmas from '../weights/lemmas.json' with { type: 'json' };
import everyday from './everyday.json' with { type: 'json' };
import { deeds, nouns, pasts, plurals, reported } from './words.ts';

const bases = new Set([...lemmas.verbs, ...lemmas.nouns, ...nouns, ...deeds, ...pasts]);
const words = new Set([...everyday.own, ...everyday.shared, ...plurals, ...reported]);
const names = new Set(
  [...givenNames, ...titles.ranks, ...titles.roles].map((name) => name.toLowerCase()),
);

/** Endings of a plural, a past form or a participle, with what they replace. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$|ied$/u, 'y'],
  [/es$|ed$|ing$/u, 'e'],
  [/es$|s$|ed$|ing$/u, ''],
  [/(.)\1(?:ed|ing)$/u, '$1'],
];

/** Whether a word in lower case is one of the language, and not a name or a title as well. */
export const isOrdinary = (lower: string): boolean =>
  !names.has(lower) &&
  (words.has(lower) ||
    bases.has(lower) ||
    isBaseOfDeed(lower) ||
    `${lower} VERB` in lemmas.exceptions ||
    ENDINGS.some(([ending, base]) => bases.has(lower.replace(ending, base))));

/** "seize", "kidnap", "strike": the plain form of what is done to people and places. */
export const isBaseOfDeed = (lower: string): boolean =>
  [`${lower}ed`, `${lower}d`, `${lower}${lower.at(-1)}ed`].some((past) => deeds.has(past)) ||
  IRREGULAR.test(lower);

const IRREGULAR = /^(?:behead|burn|claim|flee|free|hit|overrun|rescue|retake|shoot|strike|take)$/u;

export const isDeed = (lower: string): boolean =>
  deeds.has(lower) || isBaseOfDeed(lower.replace(/(?:es|s|ing)$/u, '')) || isBaseOfDeed(lower);
