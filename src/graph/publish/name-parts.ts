import { type AttestGraph, nodeRows } from '../attest-graph.ts';
import { fold, wordsOf } from './fold.ts';

/** Words that are nobody's name though they may be capitalised, in lower case. */
export interface Ordinary {
  readonly inDescriptions: ReadonlySet<string>;
  readonly inNames: ReadonlySet<string>;
}

/** What is no part of anybody's name. */
export interface NotNames {
  readonly ordinary: Ordinary;
  /** Countries that the graph names, folded, without their last vowels: `kordav` of Kordavia. */
  readonly countries: readonly string[];
}

/** Joins the parts of a name, and stands in many that are nobody's. */
const PARTICLES = new Set('the a an de la el al bin ibn abu of and or his her their'.split(' '));

/**
 * The words of a mention that somebody is known by: of a description what is capitalised. A coder need not
 * have marked a name as one; a capital too many costs a word, one too few a life.
 */
export function namePartsOf(
  quote: string,
  isName: boolean,
  { ordinary, countries }: NotNames,
): string[] {
  const words = wordsOf(fold(quote)).filter(
    ({ word }) => word.length > 1 && !/^\d+$/.test(word) && !PARTICLES.has(word),
  );
  if (isName)
    return nameOf(
      words.map(({ word }) => word),
      ordinary,
    );
  return words
    .filter(({ word, start }) => !ordinary.inDescriptions.has(word) && isCapital(quote, start))
    .filter(({ word, end }) => !(isAdjectiveOf(word, countries) && isBeforeNoun(quote, end)))
    .map(({ word }) => word);
}

/** A name without the titles before it. One of nothing but ordinary words ("Baker") is a name all the same. */
function nameOf(words: readonly string[], { inNames }: Ordinary): string[] {
  const first = words.findIndex((word) => !inNames.has(word));
  return words.slice(Math.max(0, first));
}

const isCapital = (quote: string, at: number): boolean => /[\p{Lu}\p{Lo}]/u.test(quote[at] ?? '');

/** Shorter ones are the start of too many names. */
const SHORTEST_STEM = 4;

/** Countries as the graph itself names them: those of an invented or a new state are on no list. */
export function countriesIn(graph: AttestGraph): string[] {
  const names = nodeRows(graph, 'Place').flatMap(({ attributes: { precision, name } }) =>
    precision === 'country' && name !== undefined ? [name] : [],
  );
  const stems = names
    .map((name) => wordsOf(fold(name)))
    .flatMap(([only, ...more]) =>
      only && more.length === 0 ? [only.word.replace(/[aeiouy]+$/u, '')] : [],
    );
  return [...new Set(stems)].filter((stem) => stem.length >= SHORTEST_STEM).sort();
}

/** "Kordavian" of Kordavia. */
const isAdjectiveOf = (word: string, countries: readonly string[]): boolean =>
  countries.some((stem) => word.startsWith(stem) && ADJECTIVE_ENDING.test(word.slice(stem.length)));
const ADJECTIVE_ENDING = /^(?:i?ans?|ish|ese|i|ic)$/u;

/** An adjective stands before a noun of its description: "Kordavian prisoner"; a name does not. */
const isBeforeNoun = (quote: string, end: number): boolean => /^ \p{Ll}/u.test(quote.slice(end));
