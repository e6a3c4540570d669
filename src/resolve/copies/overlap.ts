import type { Fingerprint } from './fingerprint.ts';
import type { SharedShingles } from './shared-shingles.ts';
import { SHINGLE } from './shingles.ts';

/** How much of one article stands in another, word by word. */
export interface Overlap {
  /** A byte a word of the article: 1 where it stands in the other, in a run of eight words or more. */
  readonly covered: Uint8Array;
  /** Of all its words, 0–1. */
  readonly share: number;
  /** Whether the article's own words, not what it quotes nor what its outlet always prints, are the other's. */
  readonly isCopy: boolean;
}

/** Words in a row that two people do not write by chance. */
const RUN = 8;
/** Share of its own words that makes an article a copy. */
const COPIED = 0.5;
/** The same where nearly all that it says is said often: only what is hardly changed is a copy then. */
const COPIED_OFTEN = 0.85;
/** Share of its own words that must be no boilerplate for the rest alone to be judged. */
const TELLING = 0.3;
/** Words of its own that a copy must share. */
const LEAST = 25;

/** A function that measures one article against another. */
export function createOverlap(
  prints: readonly Fingerprint[],
  { numbers, starts, boilerplate }: SharedShingles,
): (article: number, other: number) => Overlap {
  const has = new Int32Array(starts.length).fill(-1);
  let marked = -1;
  return (article, other) => {
    if (marked !== other) {
      for (const shingle of numbers[other] ?? []) if (shingle >= 0) has[shingle] = other;
      marked = other;
    }
    const shingles = numbers[article] ?? new Int32Array();
    const quoted = prints[article]?.quoted ?? new Uint8Array();
    const covered = cover(shingles, quoted.length, (shingle) => has[shingle] === other);
    dropShortRuns(covered);
    const usual = cover(shingles, quoted.length, (shingle) => boilerplate[shingle] === 1);
    return judge(covered, quoted, usual);
  };
}

function judge(covered: Uint8Array, quoted: Uint8Array, usual: Uint8Array): Overlap {
  let all = 0;
  let own = 0;
  let ownCovered = 0;
  let telling = 0;
  let tellingCovered = 0;
  covered.forEach((isCovered, word) => {
    all += isCovered;
    if (quoted[word] === 1) return;
    own += 1;
    ownCovered += isCovered;
    if (usual[word] === 1) return;
    telling += 1;
    tellingCovered += isCovered;
  });
  const isCopy =
    telling >= own * TELLING
      ? tellingCovered >= LEAST && tellingCovered >= telling * COPIED
      : ownCovered >= LEAST && ownCovered >= own * COPIED_OFTEN;
  return { covered, share: covered.length === 0 ? 0 : all / covered.length, isCopy };
}

/** The words of all shingles that fit. */
function cover(
  shingles: Int32Array,
  words: number,
  fits: (shingle: number) => boolean,
): Uint8Array {
  const covered = new Uint8Array(words);
  shingles.forEach((shingle, at) => {
    if (shingle >= 0 && fits(shingle)) covered.fill(1, at, at + SHINGLE);
  });
  return covered;
}

function dropShortRuns(covered: Uint8Array): void {
  for (let from = 0, to = 0; from < covered.length; from = to + 1) {
    for (to = from; covered[to] === 1; ) to += 1;
    if (to - from < RUN) covered.fill(0, from, to);
  }
}
