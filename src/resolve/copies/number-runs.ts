import type { Fingerprint } from './fingerprint.ts';

/**
 * The runs of words of all articles, numbered from 0: the rarest first, equally rare ones by hash.
 */
export interface NumberedRuns {
  /** The runs of each article, sorted, so that the rarest come first. */
  readonly ofArticle: readonly Uint32Array[];
  /** In how many articles each run occurs. */
  readonly frequency: Uint32Array;
}

/** Sort key and value share one number, exact to 53 bits; that allows two million articles. */
const ARTICLES = 2 ** 21;
const RUNS = 2 ** 32;

export function numberRuns(fingerprints: readonly Fingerprint[]): NumberedRuns {
  const pairs = sortedPairs(fingerprints);
  const starts = startsOfRuns(pairs);
  const ranked = rankedRuns(starts);
  const ofArticle = fingerprints.map(({ shingles }) => new Uint32Array(shingles.length));
  const filled = new Uint32Array(fingerprints.length);
  const frequency = new Uint32Array(ranked.length);
  for (let number = 0; number < ranked.length; number += 1) {
    const run = (ranked[number] as number) % RUNS;
    const start = starts[run] as number;
    const end = starts[run + 1] as number;
    frequency[number] = end - start;
    for (let at = start; at < end; at += 1) {
      const article = articleOf(pairs[at] as number);
      const place = filled[article] as number;
      (ofArticle[article] as Uint32Array)[place] = number;
      filled[article] = place + 1;
    }
  }
  return { ofArticle, frequency };
}

/** All pairs of run and article, sorted by hash and then by article. */
function sortedPairs(fingerprints: readonly Fingerprint[]): Float64Array {
  const total = fingerprints.reduce((sum, { shingles }) => sum + shingles.length, 0);
  const pairs = new Float64Array(total);
  let filled = 0;
  for (const [article, { shingles }] of fingerprints.entries()) {
    for (const shingle of shingles) {
      pairs[filled] = shingle * ARTICLES + article;
      filled += 1;
    }
  }
  return pairs.sort();
}

const hashOf = (pair: number): number => Math.floor(pair / ARTICLES);
const articleOf = (pair: number): number => pair - hashOf(pair) * ARTICLES;

/** Where the pairs of each run begin; the last entry is the number of pairs. */
function startsOfRuns(pairs: Float64Array): Uint32Array {
  const starts = new Uint32Array(pairs.length + 1);
  let runs = 0;
  let last = -1;
  for (let at = 0; at < pairs.length; at += 1) {
    const hash = hashOf(pairs[at] as number);
    if (hash === last) continue;
    last = hash;
    starts[runs] = at;
    runs += 1;
  }
  starts[runs] = pairs.length;
  return starts.slice(0, runs + 1);
}

/** Runs sorted by frequency; each number holds both. */
function rankedRuns(starts: Uint32Array): Float64Array {
  const ranked = new Float64Array(starts.length - 1);
  for (let run = 0; run < ranked.length; run += 1) {
    const frequency = (starts[run + 1] as number) - (starts[run] as number);
    ranked[run] = frequency * RUNS + run;
  }
  return ranked.sort();
}
