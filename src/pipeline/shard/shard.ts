/** One of the shares in which articles are read by several machines: the second of four is 2/4. */
export interface Shard {
  /** Counted from 1. */
  readonly index: number;
  readonly of: number;
}

const MOST = 100_000;

/** Null if it is not such as 2/4. */
export function parseShard(value: string): Shard | null {
  const [, index = NaN, of = NaN] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  return index >= 1 && index <= of && of <= MOST ? { index, of } : null;
}

export const nameOfShard = ({ index, of }: Shard): string => `${index}/${of}`;

/** Every n-th, so that shares of a list sorted by day or outlet are alike. */
export const shareOf = <T>(sorted: readonly T[], { index, of }: Shard): T[] =>
  sorted.filter((_, at) => at % of === index - 1);
