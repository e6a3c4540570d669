import { expect, test } from '@jest/globals';
import { array, assert, integer, property, record, subarray } from 'fast-check';
import { asSourceId } from '../../../src/model/as-id.ts';
import { byText } from '../../../src/model/by-text.ts';
import type { NodeId } from '../../../src/model/ids.ts';
import { round } from '../../../src/model/round.ts';
import { findCopies } from '../../../src/resolve/copies/find-copies.ts';
import type { Fingerprint } from '../../../src/resolve/copies/fingerprint.ts';

/** More than may have a phrase before it counts for less. */
const ARTICLES = 80;

const article = (name: string, day: number, shingles: readonly number[], credits: string[] = []) =>
  ({
    source: asSourceId(name),
    article: `article:${name}` as NodeId,
    published: String(1000 + day),
    outlet: name,
    credits,
    shingles: [...shingles].sort((a, b) => a - b),
  }) satisfies Fingerprint;

const range = (from: number, length: number): number[] =>
  Array.from({ length }, (_, at) => from + at);

/** Hashes before, between and after those of other runs. */
const PHRASES = range(0, 40).map((at) => at * 397);

/** Articles that take some of the same thirty runs and forty phrases, among others with runs of their own. */
const corpora = record({
  phrases: subarray(PHRASES),
  told: array(
    record({
      runs: subarray(range(1000, 30), { minLength: 4 }),
      phrases: subarray(PHRASES),
      day: integer({ min: 0, max: 99 }),
      credit: integer({ min: 0, max: 20 }),
    }),
    { minLength: 2, maxLength: 12 },
  ),
}).map(({ phrases, told }) => {
  const tellers = told.map(({ runs, phrases, day, credit }, at) =>
    article(
      `told-${at}`,
      day * 10,
      [...runs.map((run) => run * 2 + 1), ...phrases],
      [`told-${credit}`],
    ),
  );
  const others = range(0, ARTICLES - told.length).map((at) =>
    article(`other-${99 - at}`, at * 10 + 5, [...range(100_000 + at * 100, 45), ...phrases]),
  );
  return [...tellers, ...others];
});

/** Sums of fractions: half is half in whatever order they come. */
const ROUNDING = 1e-6;

/** What `findCopies` finds, as its docstrings say it: every pair is looked at, all of it. */
function copiesByDefinition(fingerprints: readonly Fingerprint[]): string[] {
  const frequency = new Map<number, number>();
  for (const run of fingerprints.flatMap(({ shingles }) => [...shingles]))
    frequency.set(run, (frequency.get(run) ?? 0) + 1);
  const worthOf = (runs: readonly number[]): number =>
    runs.reduce((sum, run) => sum + Math.min(1, 60 / (frequency.get(run) ?? 0)), 0);
  const rarestOf = (runs: readonly number[]): number[] =>
    runs
      .filter((run) => (frequency.get(run) ?? 0) > 1)
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a - b)
      .slice(0, 16);
  const originals: { one: Fingerprint; runs: Set<number> }[] = [];
  return inOrder(fingerprints).flatMap((one) => {
    const rarest = rarestOf([...one.shingles]);
    const firstWith = rarest.map((run) =>
      originals.filter(({ runs }) => runs.has(run)).slice(0, 40),
    );
    const found = originals.flatMap((original) => {
      const hits = firstWith.filter((first) => first.includes(original)).length;
      if (hits === 0 || hits * 8 < rarest.length || one.shingles.length < 6) return [];
      const common = [...one.shingles].filter((run) => original.runs.has(run));
      const { source, credits } = original.one;
      const credited = one.credits.some((name) => name === source || credits.includes(name));
      const least = credited ? 1 / 3 : 0.5;
      if (common.length === 0 || common.length / one.shingles.length < least) return [];
      if (worthOf(common) < worthOf([...one.shingles]) * least - ROUNDING) return [];
      const share = round(common.length / one.shingles.length, 3);
      return [{ source, share, credited: Number(credited) }];
    });
    const [best] = found.sort(
      (a, b) => b.credited - a.credited || b.share - a.share || byText(a.source, b.source),
    );
    if (best) return [`${one.source} of ${best.source}: ${best.share}, ${best.credited}`];
    originals.push({ one, runs: new Set(one.shingles) });
    return [];
  });
}

const inOrder = (fingerprints: readonly Fingerprint[]): Fingerprint[] => {
  const credited = new Set(fingerprints.flatMap(({ credits }) => credits));
  const rank = ({ published, credits, outlet, shingles }: Fingerprint): string =>
    [
      published,
      credits.length === 0 ? 0 : 1,
      credited.has(outlet ?? '') ? 0 : 1,
      1000 - shingles.length,
    ].join();
  return fingerprints.toSorted((a, b) => byText(rank(a) + a.source, rank(b) + b.source));
};

test('copies are those that the definition finds by looking at all of every pair', () => {
  assert(
    property(corpora, (corpus) => {
      const found = findCopies(corpus).map(
        ({ copy, original, share, credited }) =>
          `${copy.source} of ${original.source}: ${share}, ${Number(credited)}`,
      );
      expect(found).toEqual(copiesByDefinition(corpus));
    }),
    { numRuns: 60 },
  );
});
