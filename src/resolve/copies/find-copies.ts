import type { EdgeRow } from '../../model/graph.ts';
import { edgeId } from '../../model/ids.ts';
import type { Fingerprint } from './fingerprint.ts';

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
  const frequency = new Map<number, number>();
  for (const { shingles } of fingerprints)
    for (const shingle of shingles) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1);
  const rarity = (shingle: number): number => Math.min(1, COMMON / (frequency.get(shingle) ?? 1));

  const first = new Map<number, Fingerprint[]>();
  const credited = new Set(fingerprints.flatMap(({ credits }) => credits));
  return [...fingerprints].sort(inOrder(credited)).flatMap((one) => {
    const rarest = [...one.shingles]
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a - b)
      .slice(0, RAREST);
    const copy = bestOf(one, candidatesOf(rarest, first), rarity);
    if (copy) return copy;
    for (const shingle of one.shingles) {
      const known = first.get(shingle);
      if (!known) first.set(shingle, [one]);
      else if (known.length < REMEMBERED) known.push(one);
    }
    return [];
  });
}

/** Articles that have so many of these runs that they may have half of all. */
function candidatesOf(
  rarest: readonly number[],
  first: ReadonlyMap<number, readonly Fingerprint[]>,
): Fingerprint[] {
  const hits = new Map<Fingerprint, number>();
  for (const shingle of rarest)
    for (const one of first.get(shingle) ?? []) hits.set(one, (hits.get(one) ?? 0) + 1);
  return [...hits].flatMap(([one, count]) => (count * ENOUGH >= rarest.length ? [one] : []));
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
function bestOf(
  copy: Fingerprint,
  candidates: readonly Fingerprint[],
  rarity: (shingle: number) => number,
): Copy | null {
  if (copy.shingles.length < FEWEST) return null;
  const whole = sum(copy.shingles, rarity);
  const found = candidates.flatMap((original): Copy[] => {
    const common = inBoth(copy.shingles, original.shingles);
    const share = Math.round((common.length / copy.shingles.length) * 1000) / 1000;
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
  for (const shingle of a) {
    while (at < b.length && (b[at] as number) < shingle) at += 1;
    if (b[at] === shingle) common.push(shingle);
  }
  return common;
}

const sum = (shingles: readonly number[], rarity: (shingle: number) => number): number =>
  shingles.reduce((total, shingle) => total + rarity(shingle), 0);

/** Copies as relationships; the evidence is the longest passage that stands in both. */
export function copyEdges(copies: readonly Copy[]): EdgeRow[] {
  return copies.flatMap(({ copy, original, share, credited }) => {
    const quotes = new Map(original.passages.map(({ mention, quote }) => [quote, mention]));
    const passage = copy.passages.find(({ quote }) => quotes.has(quote)) ?? copy.passages[0];
    if (!passage) return [];
    const other = quotes.get(passage.quote);
    return {
      key: edgeId('COPIES', copy.article, original.article),
      source: copy.article,
      target: original.article,
      attributes: {
        type: 'COPIES',
        evidence: [passage.mention, ...(other ? [other] : [])],
        quote: passage.quote,
        coder: 'resolver',
        confidence: credited ? 1 : share,
        sources: [copy.source, original.source].sort(),
        rule: 'copies',
        share,
        credited,
      },
    };
  });
}
