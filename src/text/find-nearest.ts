/**
 * Finds the words of a text most similar to a quotation that is not in it, for an error message.
 * Approximate matching after Sellers (1980), only around the longer words of the quotation, so that
 * a long article costs no more than a short one.
 */

/** Edits allowed, as a share of the quotation's length; beyond that a suggestion would mislead. */
const TOLERANCE = 0.4;
/** Up to this product of the two lengths (code units), the whole text is compared (about 50 ms). */
const WHOLE_TEXT = 2_000_000;
/** Windows tried at most, and how many words of the quotation are used to find them. */
const MOST_WINDOWS = 24;
const MOST_WORDS = 5;

export function findNearest(text: string, quote: string): string | null {
  if (quote.length > 2000) return null;
  const pattern = fold(quote);
  let best: { words: string; distance: number } | null = null;
  for (const [start, end] of windows(text, quote)) {
    const match = matchApproximately(fold(text.slice(start, end)), pattern);
    if (!best || match.distance < best.distance) {
      best = {
        words: wholeWords(text, start + match.start, start + match.end),
        distance: match.distance,
      };
    }
    if (best.distance === 0) break;
  }
  return best && best.distance <= Math.ceil(quote.length * TOLERANCE) ? best.words : null;
}

/** Widens a suggestion so that it does not begin or end inside a word. */
function wholeWords(text: string, start: number, end: number): string {
  const before = /[\p{L}\p{N}]{0,40}$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return text.slice(
    start - (isWord(start) ? before.length : 0),
    end + (isWord(end - 1) ? after.length : 0),
  );
}

/** Evens out what people change unnoticed when copying; every replacement is one code unit long. */
const fold = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201B\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function* windows(text: string, quote: string): Generator<[number, number]> {
  const words = [...new Set(quote.match(/[\p{L}\p{N}]+/gu) ?? [])]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
  if (text.length * quote.length <= WHOLE_TEXT) {
    yield [0, text.length];
    return;
  }
  const reach = quote.length + Math.ceil(quote.length * TOLERANCE) + 8;
  let left = MOST_WINDOWS;
  for (const word of words) {
    for (const { index } of text.matchAll(new RegExp(escapePattern(word), 'giu'))) {
      if (left-- <= 0) return;
      yield [Math.max(0, index - reach), Math.min(text.length, index + reach)];
    }
  }
}

const escapePattern = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * The stretch of `text` with the fewest edits to `pattern`. `from` records where each one began.
 */
function matchApproximately(
  text: string,
  pattern: string,
): { start: number; end: number; distance: number } {
  const height = pattern.length;
  let cost = Array.from({ length: height + 1 }, (_, row) => row);
  let from = new Array<number>(height + 1).fill(0);
  let best = { start: 0, end: 0, distance: height };
  for (let column = 1; column <= text.length; column++) {
    const nextCost = [0];
    const nextFrom = [column];
    for (let row = 1; row <= height; row++) {
      const swap = at(cost, row - 1) + (pattern[row - 1] === text[column - 1] ? 0 : 1);
      const skip = at(cost, row) + 1;
      const miss = at(nextCost, row - 1) + 1;
      const least = Math.min(swap, skip, miss);
      nextCost.push(least);
      nextFrom.push(
        least === swap ? at(from, row - 1) : least === skip ? at(from, row) : at(nextFrom, row - 1),
      );
    }
    cost = nextCost;
    from = nextFrom;
    if (at(cost, height) < best.distance) {
      best = { start: at(from, height), end: column, distance: at(cost, height) };
    }
  }
  return best;
}

const at = (column: readonly number[], row: number): number => column[row] ?? 0;
