import type { Credit } from './credits.ts';
import { type Basis, creditOf, findDirection } from './direction.ts';
import { findCandidates } from './find-candidates.ts';
import type { Fingerprint } from './fingerprint.ts';
import { createOverlap, type Overlap } from './overlap.ts';
import { findSharedShingles } from './shared-shingles.ts';

/** One article that is another one's text. */
export interface CopyPair {
  /** Ids of sources. */
  readonly copy: string;
  readonly original: string;
  /** Of the copy's words, those that stand in the original, 0–1. */
  readonly share: number;
  /** Whether the copy itself says whose text it is. */
  readonly credited: boolean;
  /** By what it was judged which is the copy. */
  readonly basis: Basis;
  /** The words by which it says so. */
  readonly credit: Credit | null;
}

/** Share of a copy's words that a further original must add to those that it has already. */
const FURTHER = 0.3;

/**
 * Which articles are copies of which: each of the one that it names, else of the earliest, and of a
 * second one only where that accounts for other parts of its text. No circles; sorted by id.
 */
export function findCopies(prints: readonly Fingerprint[]): CopyPair[] {
  const ranked = [...prints].sort(
    (a, b) => compare(a.earliest ?? '9999', b.earliest ?? '9999') || compare(a.id, b.id),
  );
  const shared = findSharedShingles(ranked);
  const overlapOf = createOverlap(ranked, shared);
  const options = new Map<number, Option[]>();
  for (const [first, second] of findCandidates(shared)) {
    const [a, b] = [ranked[first], ranked[second]];
    if (!a || !b) continue;
    const overlaps = [overlapOf(first, second), overlapOf(second, first)] as const;
    const { copy, basis } = findDirection([a, b], [overlaps[0].share, overlaps[1].share]);
    const overlap = overlaps[copy];
    if (!overlap.isCopy) continue;
    const [from, to] = copy === 0 ? [first, second] : [second, first];
    options.set(from, [...(options.get(from) ?? []), { original: to, basis, overlap }]);
  }
  const originals = new Map<number, number[]>();
  const pairs: CopyPair[] = [];
  for (const [copy, all] of [...options].sort(([a], [b]) => a - b)) {
    for (const { original, basis, overlap } of chooseOriginals(copy, all)) {
      const [a, b] = [ranked[copy], ranked[original]];
      if (!a || !b) continue;
      originals.set(copy, [...(originals.get(copy) ?? []), original]);
      const credit = creditOf(a, b);
      const share = Math.round(overlap.share * 1000) / 1000;
      pairs.push({
        copy: a.id,
        original: b.id,
        share,
        credited: credit !== null,
        basis,
        credit,
      });
    }
  }
  return pairs.sort((a, b) => compare(a.copy, b.copy) || compare(a.original, b.original));

  function chooseOriginals(copy: number, all: readonly Option[]): Option[] {
    const chosen: Option[] = [];
    const preferred = [...all].sort(
      (a, b) =>
        Number(b.basis === 'credit') - Number(a.basis === 'credit') ||
        Number(options.has(a.original)) - Number(options.has(b.original)) ||
        a.original - b.original,
    );
    for (const option of preferred) {
      if (leadsTo(option.original, copy)) continue;
      if (adds(option.overlap, chosen)) chosen.push(option);
    }
    return chosen;
  }

  function leadsTo(from: number, to: number): boolean {
    const seen = new Set([from]);
    for (const at of seen) for (const next of originals.get(at) ?? []) seen.add(next);
    return seen.has(to);
  }
}

interface Option {
  readonly original: number;
  readonly basis: Basis;
  readonly overlap: Overlap;
}

/** Whether an original accounts for words that those before it do not. */
function adds({ covered }: Overlap, chosen: readonly Option[]): boolean {
  if (chosen.length === 0) return true;
  let further = 0;
  covered.forEach((isCovered, word) => {
    if (isCovered && chosen.every(({ overlap }) => overlap.covered[word] === 0)) further += 1;
  });
  return further >= covered.length * FURTHER;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
