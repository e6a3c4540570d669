import { byText } from '../../model/by-text.ts';
import { round } from '../../model/round.ts';
import type { Fingerprint } from './fingerprint.ts';
import { isCredited } from './is-credited.ts';
import { numberRuns } from './number-runs.ts';
import { rememberOriginals } from './remember-originals.ts';

/** An article most of which is in an earlier one: not a second source, whoever printed it. */
export interface Copy {
  readonly copy: Fingerprint;
  readonly original: Fingerprint;
  /** Share of the copy's words found in the original, 0–1, estimated from the sample. */
  readonly share: number;
  /** The copy credits the original's outlet, or both credit one wire. */
  readonly credited: boolean;
}

/** Below this share, two articles merely quote the same statement or print the same footer. */
const SHARE = 0.5;
/** Where the text says whose it is, a third is enough: it was edited, not written anew. */
const CREDITED_SHARE = 1 / 3;
/** A text with fewer runs in its sample is too short to judge. */
const FEWEST = 6;
/**
 * A run of words in more articles than this counts for less: it is a phrase, not somebody's text.
 */
const COMMON = 60;
/** Weight of a rare run; whole numbers, so that their sums are exact. */
const WORTH = 2 ** 32;

/**
 * Compares each article with those before it. The order: by day, then articles that credit nobody,
 * then outlets that others credit, then the longer text, since copies are cut rather than extended.
 * A common run of words leads only to the first few articles that had it, so the work grows with
 * the number of articles.
 */
export function findCopies(fingerprints: readonly Fingerprint[]): Copy[] {
  const credited = new Set(fingerprints.flatMap(({ credits }) => credits));
  const articles = [...fingerprints].sort(inOrder(credited));
  const { ofArticle, frequency } = numberRuns(articles);
  const worth = new Float64Array(frequency).map(worthOf);
  const texts = articles.map((one, at): Text => {
    const runs = ofArticle[at] as Uint32Array;
    return { one, runs, whole: sum(runs, worth) };
  });
  const originals = rememberOriginals(frequency, articles.length);
  return texts.flatMap((text, at) => {
    const copy = bestOf(text, originals.find(text.runs), texts, worth);
    if (!copy) originals.add(at, text.runs);
    return copy ?? [];
  });
}

/** An article with its numbered runs and their total weight. */
interface Text {
  readonly one: Fingerprint;
  readonly runs: Uint32Array;
  readonly whole: number;
}

const worthOf = (frequency: number): number =>
  frequency <= COMMON ? WORTH : Math.round((WORTH * COMMON) / frequency);

const inOrder = (credited: ReadonlySet<string>) => {
  const isCredited = ({ outlet }: Fingerprint): number =>
    Number(outlet !== null && credited.has(outlet));
  return (a: Fingerprint, b: Fingerprint): number =>
    byText(a.published ?? '9999', b.published ?? '9999') ||
    Math.sign(a.credits.length) - Math.sign(b.credits.length) ||
    isCredited(b) - isCredited(a) ||
    b.shingles.length - a.shingles.length ||
    byText(a.source, b.source);
};

/**
 * The credited original, else the one that shares most. Runs that many articles share count for
 * little.
 */
function bestOf(
  text: Text,
  candidates: readonly number[],
  texts: readonly Text[],
  worth: Float64Array,
): Copy | null {
  const { one: copy, runs } = text;
  if (runs.length < FEWEST) return null;
  let best: Copy | null = null;
  for (const candidate of candidates) {
    const { one: original, runs: others } = texts[candidate] as Text;
    const credited = isCredited(copy, original);
    const least = credited ? CREDITED_SHARE : SHARE;
    const common = countCommon(text, others, worth, least);
    const share = round(common / runs.length, 3);
    if (common === 0 || common / runs.length < least) continue;
    const found = { copy, original, share, credited };
    if (!best || byRank(found, best) < 0) best = found;
  }
  return best;
}

const byRank = (a: Copy, b: Copy): number =>
  Number(b.credited) - Number(a.credited) ||
  b.share - a.share ||
  byText(a.original.source, b.original.source);

/**
 * How many runs a text shares with another; both lists are sorted. 0 if their weight is less than
 * the least share of the text's. Stops as soon as that can no longer be reached, mostly early, as
 * the rarest runs come first.
 */
function countCommon(
  { runs, whole }: Text,
  others: Uint32Array,
  worth: Float64Array,
  least: number,
): number {
  let spare = whole * (1 - least);
  let common = 0;
  let at = 0;
  for (let own = 0; own < runs.length; own += 1) {
    const run = runs[own] as number;
    while (at < others.length && (others[at] as number) < run) at += 1;
    if (others[at] === run) common += 1;
    else spare -= worth[run] as number;
    if (spare < 0) return 0;
  }
  return common;
}

const sum = (runs: Uint32Array, worth: Float64Array): number => {
  let total = 0;
  for (const run of runs) total += worth[run] as number;
  return total;
};
