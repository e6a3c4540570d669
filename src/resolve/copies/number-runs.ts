import type { Fingerprint } from './fingerprint.ts';

/** The runs of words of all articles, numbered from 0 in the order of their hashes, so that they are places in a list. */
export interface NumberedRuns {
  /** Of each article in turn, sorted. */
  readonly ofArticle: readonly (readonly number[])[];
  /** Of each run: in how many articles it is. */
  readonly frequency: readonly number[];
}

/** Hash and article go into one number, which is exact to 53 bits: two million articles. */
const ARTICLES = 2 ** 21;

export function numberRuns(fingerprints: readonly Fingerprint[]): NumberedRuns {
  const total = fingerprints.reduce((sum, { shingles }) => sum + shingles.length, 0);
  const pairs = new Float64Array(total);
  let filled = 0;
  for (const [article, { shingles }] of fingerprints.entries()) {
    for (const shingle of shingles) {
      pairs[filled] = shingle * ARTICLES + article;
      filled += 1;
    }
  }
  pairs.sort();
  const ofArticle = fingerprints.map((): number[] => []);
  const frequency: number[] = [];
  let last = -1;
  for (const pair of pairs) {
    const shingle = Math.floor(pair / ARTICLES);
    if (shingle !== last) frequency.push(0);
    last = shingle;
    const run = frequency.length - 1;
    frequency[run] = (frequency[run] ?? 0) + 1;
    ofArticle[pair % ARTICLES]?.push(run);
  }
  return { ofArticle, frequency };
}
