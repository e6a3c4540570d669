import type { Span } from '../../model/span.ts';
import { occurrences } from '../../text/locate-quotation.ts';
import type { QuotedWords } from './answer-schemas.ts';
import type { Refuse } from './refusals.ts';

/** Finds the words that a model quotes; what it does not find, it refuses. */
export interface WordFinder {
  readonly text: string;
  /** The one place of these words, within a part of the text if that is needed to tell. */
  find(words: QuotedWords, within?: Span): Span | null;
  /** All places of words that are whole words there. */
  all(quote: string): readonly Span[];
  /** The paragraph around a place. */
  paragraph(span: Span): Span;
}

export function createWordFinder(text: string, refuse: Refuse): WordFinder {
  const find: WordFinder['find'] = ({ quote, context }, within) => {
    const everywhere = placesOf(text, quote);
    if (everywhere.length === 0) {
      refuse('no-words', quote);
      return null;
    }
    const around = context === undefined ? [] : placesOf(text, context);
    const near = around.length === 0 ? everywhere : everywhere.filter(isIn(around));
    const [only, ...others] = near.length > 1 && within ? near.filter(isIn([within])) : near;
    if (only && others.length === 0) return only;
    refuse('several-places', quote);
    return null;
  };
  return {
    text,
    find,
    all: (quote) => placesOf(text, quote),
    paragraph: ([start, end]) => {
      const next = text.indexOf('\n', end);
      return [text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next];
    },
  };
}

const isIn =
  (around: readonly Span[]) =>
  ([start, end]: Span): boolean =>
    around.some(([from, to]) => from <= start && end <= to);

/** As they are, else with what copying changes unnoticed: white space, quotation marks, dashes. */
function placesOf(text: string, quote: string): Span[] {
  const exact = occurrences(text, quote).filter((span) => isWhole(text, span));
  if (exact.length > 0) return exact;
  const loose = looseOf(quote);
  if (loose === null) return [];
  return [...text.matchAll(loose)]
    .map(({ 0: found, index }): Span => [index, index + found.length])
    .filter((span) => isWhole(text, span));
}

const OF_WORD = /[\p{L}\p{N}]/u;
/** No part of a longer word. */
const isWhole = (text: string, [start, end]: Span): boolean =>
  !(OF_WORD.test(text.charAt(start)) && OF_WORD.test(text.charAt(start - 1))) &&
  !(OF_WORD.test(text.charAt(end - 1)) && OF_WORD.test(text.charAt(end)));

const SINGLE = `'\u2018\u2019\u201B\u2032`;
const DOUBLE = `"\u201C\u201D\u201E\u00AB\u00BB\u2033`;
const DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212';
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`[${SINGLE}]`, 'g'), `[${SINGLE}]`],
  [new RegExp(`[${DOUBLE}]`, 'g'), `[${DOUBLE}]`],
  [new RegExp(`\\\\?[${DASHES}]`, 'g'), `[\\${DASHES}]`],
];

function looseOf(quote: string): RegExp | null {
  const tokens = quote.trim().split(/\s+/u);
  if (tokens[0] === '') return null;
  const patterns = tokens.map((token) =>
    ALIKE.reduce(
      (pattern, [marks, any]) => pattern.replace(marks, any),
      token.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
    ),
  );
  return new RegExp(patterns.join('\\s+'), 'gu');
}
