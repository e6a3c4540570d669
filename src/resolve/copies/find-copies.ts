import type { Fingerprint } from './fingerprint.ts';
import { numberRuns } from './number-runs.ts';

/** An article most of which stands in an earlier one: no second source, whoever printed it. */
export interface Copy {
  readonly copy: Fingerprint;
  readonly original: Fingerprint;
  /** Of the copy's words, 0–1, as far as the sample tells. */
  readonly share: number;
  /** The copy names the original's outlet as where it is from. */
  readonly credited: boolean;
}

/** Below this, two articles share a statement that both quote, or a footer. */
const SHARE = 0.5;
/** Runs in the sample of a text that is too short to judge. */
const FEWEST = 6;
/** Runs of an article that are looked up: the rarest, since others are phrases that everybody writes. */
const RAREST = 16;
/** One in so many of these must be in common for the rest to be compared. */
const ENOUGH = 8;
/** Articles that may have a run of words before it counts for less: a phrase, not somebody's text. */
const COMMON = 60;
/** Of one run of words, so many articles are remembered that are no copies of each other. */
const REMEMBERED = 40;

/**
 * Each article against those before it: by day, then who credits nobody, then an outlet that others credit,
 * then the longer one, since a copy is cut rather than drawn out. A run of words that is in many articles
 * leads to the first few that had it, so the work grows with the number of articles.
 */
export function findCopies(fingerprints: readonly Fingerprint[]): Copy[] {
  const credited = new Set(fingerprints.flatMap(({ credits }) => credits));
  const articles = [...fingerprints].sort(inOrder(credited));
  const { ofArticle, frequency } = numberRuns(articles);
  const rarity = frequency.map((count) => Math.min(1, COMMON / count));
  const texts = articles.map((one, at): Text => {
    const runs = ofArticle[at] ?? [];
    return { one, runs, whole: sum(runs, rarity) };
  });
  const first: number[][] = [];
  const findCandidates = candidateFinder(first, articles.length);
  return texts.flatMap((text, at) => {
    const candidates = findCandidates(rarestOf(text.runs, frequency));
    const copy = bestOf(
      text,
      candidates.flatMap((candidate) => texts[candidate] ?? []),
      rarity,
    );
    if (copy) return copy;
    for (const run of text.runs) {
      const known = first[run];
      if (!known) first[run] = [at];
      else if (known.length < REMEMBERED) known.push(at);
    }
    return [];
  });
}

/** An article, its runs by number, and what they are worth together. */
interface Text {
  readonly one: Fingerprint;
  readonly runs: readonly number[];
  readonly whole: number;
}

const rarestOf = (runs: readonly number[], frequency: readonly number[]): number[] =>
  [...runs]
    .sort((a, b) => (frequency[a] as number) - (frequency[b] as number) || a - b)
    .slice(0, RAREST);

/** Finds the articles that have so many of some runs that they may have half of all, in the order of `first`. */
function candidateFinder(first: readonly (readonly number[])[], articles: number) {
  const hits = new Uint8Array(articles);
  return (rarest: readonly number[]): number[] => {
    const met: number[] = [];
    for (const run of rarest) {
      for (const at of first[run] ?? []) {
        if (hits[at] === 0) met.push(at);
        hits[at] = (hits[at] as number) + 1;
      }
    }
    const enough = met.filter((at) => (hits[at] as number) * ENOUGH >= rarest.length);
    for (const at of met) hits[at] = 0;
    return enough;
  };
}

const inOrder = (credited: ReadonlySet<string>) => {
  const isCredited = ({ outlet }: Fingerprint): number =>
    Number(outlet !== null && credited.has(outlet));
  return (a: Fingerprint, b: Fingerprint): number =>
    compare(a.published ?? '9999', b.published ?? '9999') ||
    Math.sign(a.credits.length) - Math.sign(b.credits.length) ||
    isCredited(b) - isCredited(a) ||
    b.shingles.length - a.shingles.length ||
    compare(a.source, b.source);
};
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who is credited, else who shares most. What many articles have in common counts for little. */
function bestOf(text: Text, candidates: readonly Text[], rarity: readonly number[]): Copy | null {
  const { one: copy, runs, whole } = text;
  if (runs.length < FEWEST) return null;
  const found = candidates.flatMap((candidate): Copy[] => {
    const original = candidate.one;
    const common = inBoth(runs, candidate.runs);
    const share = Math.round((common.length / runs.length) * 1000) / 1000;
    if (share < SHARE || sum(common, rarity) < SHARE * whole) return [];
    const credited = original.outlet !== null && copy.credits.includes(original.outlet);
    return [{ copy, original, share, credited }];
  });
  const [best] = found.sort(
    (a, b) =>
      Number(b.credited) - Number(a.credited) ||
      b.share - a.share ||
      compare(a.original.source, b.original.source),
  );
  return best ?? null;
}

/** Both are sorted. */
function inBoth(a: readonly number[], b: readonly number[]): number[] {
  const common: number[] = [];
  let at = 0;
  for (const run of a) {
    while (at < b.length && (b[at] as number) < run) at += 1;
    if (b[at] === run) common.push(run);
  }
  return common;
}

const sum = (runs: readonly number[], worth: readonly number[]): number => {
  let total = 0;
  for (const run of runs) total += worth[run] as number;
  return total;
};
