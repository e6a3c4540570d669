import type { Token } from '../../language/document.ts';
import calendar from '../dates/calendar.json' with { type: 'json' };
import type { NamePlace } from './hang.ts';

const TIMES: ReadonlySet<string> = new Set(
  [...calendar.months, ...calendar.weekdays].flatMap(({ name, short }) =>
    [name, ...short].map((word) => word.toLowerCase()),
  ),
);

/**
 * Runs of words that tags and capitals mark as names: "the 14th Guards Brigade", "Ministry of
 * Defence". What a name refers to is decided later, from this tree.
 */
export const findNamePlaces = (tokens: readonly Token[]): readonly NamePlace[] => {
  const places: NamePlace[] = [];
  let at = 0;
  while (at < tokens.length) {
    let end = opens(tokens, at) ? at + 1 : at;
    for (let step = end > at ? stepOver(tokens, end) : 0; step > 0; step = stepOver(tokens, end))
      end += step;
    if (end > at && tokens.slice(at, end).some(isProper)) places.push({ first: at, end });
    at = Math.max(end, at + 1);
  }
  return places;
};

/** "14th Brigade", "United States", "New York" at the start of a sentence: a name begins here. */
const opens = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (isProper(token) || isPart(token, before)) return true;
  return isOrdinal(token) ? isPart(next, token) : token?.upos === 'ADJ' && isProper(next);
};

const isProper = (token: Token | undefined): boolean =>
  token?.upos === 'PROPN' && /^[\p{Lu}\d]/u.test(token.text) && !TIMES.has(token.lower);

const isOrdinal = (token: Token | undefined): boolean =>
  /^\d+(?:st|nd|rd|th)$/u.test(token?.lower ?? '');

const IN_NAMES: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'VERB']);

/** A capitalised word that does not begin its sentence. */
const isPart = (token: Token | undefined, before: Token | undefined): boolean =>
  token !== undefined &&
  token.sentence === before?.sentence &&
  IN_NAMES.has(token.upos) &&
  /^\p{Lu}/u.test(token.text) &&
  !TIMES.has(token.lower);

/** "Ministry of Defence", "Russia's National Guard". */
const stepOver = (tokens: readonly Token[], at: number): number => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (isPart(token, before) || (isOrdinal(token) && isPart(next, token))) return 1;
  const joins = token !== undefined && /^(?:of|for|-|['’]s)$/u.test(token.lower);
  return joins && token.sentence === before?.sentence && isPart(next, token) ? 2 : 0;
};
