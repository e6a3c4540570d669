import type { Fingerprint } from './fingerprint.ts';

/** Shingles that two articles or more have, numbered, with the articles that have them. */
export interface SharedShingles {
  /** Of each article, in the order of its text, the number of each shingle; -1 where no other has it. */
  readonly numbers: readonly Int32Array[];
  /** Articles with shingle n, ascending: `articles.subarray(starts[n], starts[n + 1])`. */
  readonly articles: Uint32Array;
  readonly starts: Uint32Array;
  /** 1 where one outlet has it in three articles or more: a footer, a background paragraph, a formula. */
  readonly boilerplate: Uint8Array;
}

/** From so many articles of one outlet on, the same words are the outlet's, not a story's. */
const OFTEN = 3;
/** A hash of 32 bits and an article's number of 21 make one exact floating-point number. */
const ARTICLES = 2 ** 21;

/** One sort of all shingles: n log n in their number, 16 bytes each, no table of pairs. */
export function findSharedShingles(prints: readonly Fingerprint[]): SharedShingles {
  if (prints.length > ARTICLES) throw new Error(`more than ${ARTICLES} articles`);
  const total = prints.reduce((sum, { shingles }) => sum + shingles.length, 0);
  const keys = new Float64Array(total);
  let filled = 0;
  prints.forEach(({ shingles }, article) => {
    for (const hash of shingles) keys[filled++] = hash * ARTICLES + article;
  });
  keys.sort();

  const hashes: number[] = [];
  const starts: number[] = [];
  const articles: number[] = [];
  for (let from = 0, to = 0; from < total; from = to) {
    const hash = Math.floor((keys[from] ?? 0) / ARTICLES);
    const end = (hash + 1) * ARTICLES;
    for (to = from; to < total && (keys[to] ?? 0) < end; ) to += 1;
    if (keys[from] === keys[to - 1]) continue;
    hashes.push(hash);
    starts.push(articles.length);
    for (let at = from; at < to; at++) {
      if (at === from || keys[at] !== keys[at - 1]) articles.push((keys[at] ?? 0) % ARTICLES);
    }
  }
  starts.push(articles.length);
  const sorted = Uint32Array.from(hashes);
  const all = Uint32Array.from(articles);
  return {
    numbers: prints.map(({ shingles }) => Int32Array.from(shingles, (hash) => find(sorted, hash))),
    articles: all,
    starts: Uint32Array.from(starts),
    boilerplate: boilerplateOf(prints, all, starts),
  };
}

/** Outlets that are not known count as one: their footers are as likely to repeat. */
function boilerplateOf(
  prints: readonly Fingerprint[],
  articles: Uint32Array,
  starts: readonly number[],
): Uint8Array {
  const outlets = new Map<string | null, number>();
  const outletOf = prints.map(({ publication }) => {
    const known = outlets.get(publication);
    if (known !== undefined) return known;
    outlets.set(publication, outlets.size);
    return outlets.size - 1;
  });
  const counts = new Uint32Array(outlets.size);
  const flags = new Uint8Array(starts.length - 1);
  for (let shingle = 0; shingle < flags.length; shingle++) {
    const having = articles.subarray(starts[shingle], starts[shingle + 1]);
    if (having.length < OFTEN) continue;
    for (const article of having) {
      const outlet = outletOf[article] ?? 0;
      counts[outlet] = (counts[outlet] ?? 0) + 1;
      if ((counts[outlet] ?? 0) >= OFTEN) flags[shingle] = 1;
    }
    for (const article of having) counts[outletOf[article] ?? 0] = 0;
  }
  return flags;
}

function find(sorted: Uint32Array, hash: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === hash) return middle;
    if (value < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
