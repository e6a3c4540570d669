import type { SharedShingles } from './shared-shingles.ts';

/** Of the articles with a shingle, so many of the first and of the nearest before are compared. */
const REACH = 8;
/** Shingles in common from which a pair is looked at. */
const LEAST = 10;
/** Articles that one is compared with in full: those that share most with it. */
const MOST = 12;

/**
 * Pairs that may be copies, the earlier article first: each article with at most twelve before it.
 * Linear in the number of shingles, however many articles share them.
 */
export function findCandidates({ numbers, articles, starts }: SharedShingles): [number, number][] {
  const counts = new Uint32Array(numbers.length);
  const pairs: [number, number][] = [];
  numbers.forEach((shingles, article) => {
    const touched: number[] = [];
    const count = (other: number): void => {
      if (counts[other] === 0) touched.push(other);
      counts[other] = (counts[other] ?? 0) + 1;
    };
    for (const shingle of shingles) {
      if (shingle < 0) continue;
      const from = starts[shingle] ?? 0;
      const here = positionOf(article, articles, from, starts[shingle + 1] ?? 0);
      const near = Math.max(from, here - REACH);
      for (let at = from; at < Math.min(from + REACH, near); at++) count(articles[at] ?? 0);
      for (let at = near; at < here; at++) count(articles[at] ?? 0);
    }
    const most = touched
      .filter((other) => (counts[other] ?? 0) >= LEAST)
      .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
      .slice(0, MOST);
    for (const other of most) pairs.push([other, article]);
    for (const other of touched) counts[other] = 0;
  });
  return pairs;
}

/** Where an article stands in an ascending part of a list. */
function positionOf(article: number, articles: Uint32Array, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return low;
}
