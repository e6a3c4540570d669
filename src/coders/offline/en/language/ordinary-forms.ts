import givenNames from '../lexicon/given-names.json' with { type: 'json' };
import titles from '../lexicon/titles.json' with { type: 'json' };
import lemmas from '../weights/lemmas.json' with { type: 'json' };
import everyday from './everyday.json' with { type: 'json' };
import { lemmatize } from './lemmatize.ts';
import { deeds, nouns, pasts, plurals, reported } from './words.ts';

const baseOf = (past: string): string => lemmatize(past, past, 'VERB', 'VBN');
/** Deeds that the tagger reads rightly in the past. */
const MORE_DEEDS = ['claim', 'flee', 'rescue', 'take'];
const basesOfDeeds = new Set([...[...deeds].map(baseOf), ...MORE_DEEDS]);
const bases = new Set([...lemmas.verbs, ...lemmas.nouns, ...nouns, ...basesOfDeeds]);
const words = new Set(
  [everyday.own, everyday.shared, plurals, reported, deeds, pasts].flatMap((list) => [...list]),
);
const names = new Set(
  [...givenNames, ...titles.ranks, ...titles.roles].map((name) => name.toLowerCase()),
);

/** "seize", "kidnap", "strike": the plain form of what is done to people and places. */
export const isBaseOfDeed = (lower: string): boolean => basesOfDeeds.has(lower);

const FORMS = [
  ['VERB', 'VB'],
  ['VERB', 'VBZ'],
  ['VERB', 'VBG'],
  ['VERB', 'VBN'],
  ['NOUN', 'NNS'],
] as const;

const isFormOf = (lower: string, known: ReadonlySet<string>): boolean =>
  FORMS.some(([upos, xpos]) => known.has(lemmatize(lower, lower, upos, xpos)));

/** Whether a word in lower case is one of the language, and not a name or a title as well. */
export const isOrdinary = (lower: string): boolean =>
  !names.has(lower) && (words.has(lower) || isFormOf(lower, bases));

export const isDeed = (lower: string): boolean => isFormOf(lower, basesOfDeeds);
