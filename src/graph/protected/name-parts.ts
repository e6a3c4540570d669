import { labelsOf } from '../../model/kinds/kinds.ts';
import type { OrdinaryWords } from '../../model/ordinary-words.ts';
import { fold, wordsOf } from '../../text/fold.ts';
import { type AttestGraph, nodeRows } from '../attest-graph.ts';

/** Words that are not part of anybody's name. */
export interface NotNames {
  readonly ordinary: OrdinaryWords;
  /** Countries in the graph, folded, without their last vowels: `kordav` for Kordavia. */
  readonly countries: readonly string[];
}

/** Words that join the parts of a name; they occur in many other phrases. */
const PARTICLES = new Set('the a an de la el al bin ibn abu of and or his her their'.split(' '));

/** Inside a name: "D'Arco", "Mar'yana". Before a last letter it is a possessive. */
const APOSTROPHE = /(?<=\p{L})['’‘ʼʹ′`´](?=\p{L}{2})/gu;
/** As long as an apostrophe, and skipped when a text is folded. */
const INVISIBLE = '\u200B';

/**
 * The words of a mention that identify somebody; in a description, its capitalised words. The coder
 * may not have marked a name as one: hiding a word too many costs a word, one too few may cost a
 * life.
 */
export function namePartsOf(quote: string, isName: boolean, notNames: NotNames): string[] {
  const words = wordsOf(fold(quote.replace(APOSTROPHE, INVISIBLE)));
  if (isName) return nameOf(words, notNames);
  const capitals = words.filter(({ start }) => /[\p{Lu}\p{Lo}]/u.test(quote[start] ?? ''));
  return runsOf(capitals, quote)
    .filter((run) => run.some((word) => mayName(word, quote, notNames)))
    .flatMap((run) => nameOf(run, notNames));
}

type Word = ReturnType<typeof wordsOf>[number];

/**
 * A name without the titles before it. A name made only of ordinary words ("Baker") still counts.
 */
function nameOf(words: readonly Word[], { ordinary: { inNames } }: NotNames): string[] {
  const parts = words
    .map(({ word }) => word)
    .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !PARTICLES.has(word));
  const first = parts.findIndex((word) => !inNames.has(word));
  return parts.slice(Math.max(0, first));
}

/**
 * Runs of words with only white space between them: "Jordan Orsolo" is a name, although "Jordan"
 * alone is not.
 */
function runsOf(words: readonly Word[], quote: string): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const last = runs.at(-1)?.at(-1);
    if (last && /^\s+$/u.test(quote.slice(last.end, word.start))) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs;
}

const mayName = ({ word, end }: Word, quote: string, { ordinary, countries }: NotNames): boolean =>
  word.length > 1 &&
  !PARTICLES.has(word) &&
  !ordinary.inDescriptions.has(word) &&
  !(isAdjectiveOf(word, countries) && isBeforeNoun(quote, end));

/** Letters; shorter stems begin too many names. */
const SHORTEST_STEM = 4;

/** Stems of the countries named in the graph: invented or new states are on no list. */
export function countriesIn(graph: AttestGraph): string[] {
  const names = labelsOf('location')
    .flatMap((label) => nodeRows(graph, label))
    .flatMap(({ attributes: { precision, name } }) =>
      precision === 'country' && name !== undefined ? [name] : [],
    );
  const stems = names
    .map((name) => wordsOf(fold(name)))
    .flatMap(([only, ...more]) =>
      only && more.length === 0 ? [only.word.replace(/[aeiouy]{1,20}$/u, '')] : [],
    );
  return [...new Set(stems)].filter((stem) => stem.length >= SHORTEST_STEM).sort();
}

/** Whether a word is the adjective of a country: "Kordavian" of Kordavia. */
const isAdjectiveOf = (word: string, countries: readonly string[]): boolean =>
  countries.some((stem) => word.startsWith(stem) && ADJECTIVE_ENDING.test(word.slice(stem.length)));
const ADJECTIVE_ENDING = /^(?:i?ans?|ish|ese|i|ic)$/u;

/** "Kordavian prisoner": an adjective precedes a noun in lower case; a name does not. */
const isBeforeNoun = (quote: string, end: number): boolean => /^ \p{Ll}/u.test(quote.slice(end));
