import { hash } from 'node:crypto';
import { createPairIndex, createPairList } from './pair-list.ts';

/** What one build stores for the next of the pairs that it compared. */
export interface PairMemory<Result> {
  /** All compared pairs; see `PairList`. */
  readonly pairs: string;
  /** The results for pairs with something in common, each with its position in the list. */
  readonly found: readonly (readonly [pair: number, result: Result])[];
}

/** A digest of an ordered pair, of 64 bits, in two halves. */
export interface PairDigest {
  readonly high: number;
  readonly low: number;
}

export interface KeptPairs<Result> {
  /**
   * What the last build found for the pair, if it compared it; otherwise what `make` finds. Null:
   * nothing in common. The digest covers all that the result depends on.
   */
  compare(pair: PairDigest, make: () => Result | null): Result | null;
  /** Of the pairs that were asked for. */
  memory(): PairMemory<Result>;
}

export function keepPairs<Result>(earlier: PairMemory<Result> | null): KeptPairs<Result> {
  const placeOf = createPairIndex(earlier?.pairs ?? '');
  const known = new Map(earlier?.found);
  const compared = createPairList();
  const found: [number, Result][] = [];
  return {
    compare: ({ high, low }, make) => {
      const place = compared.add(high, low);
      const before = placeOf(high, low);
      const result = before < 0 ? make() : (known.get(before) ?? null);
      if (result !== null) found.push([place, result]);
      return result;
    },
    memory: () => ({ pairs: compared.toText(), found }),
  };
}

export function digestOfText(text: string): PairDigest {
  const digest = hash('sha256', text, 'buffer');
  return { high: digest.readUInt32LE(0), low: digest.readUInt32LE(4) };
}

/** Digests of things, in two halves, of which a pair's is made. */
export interface Digests {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Digest of an ordered pair of them; swapping the two changes it. */
export const digestOfPair = ({ high, low }: Digests, a: number, b: number): PairDigest => ({
  high: (Math.imul(high[a] as number, 0x9e3779b1) + (high[b] as number)) >>> 0,
  low: (Math.imul(low[a] as number, 0x85ebca77) + (low[b] as number)) >>> 0,
});
