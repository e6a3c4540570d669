/** Values by node, nodes in the order of their ids; NaN for a node that is not ranked. */
export type Ranked = Float64Array;

/**
 * Spearman's rank correlation (1904), ties at their mean rank, over the nodes in both; −1 to 1, null
 * if one of the two ranks all nodes equal.
 */
export function rankCorrelation(one: Ranked, other: Ranked): number | null {
  const isInBoth = (_: number, at: number) => !Number.isNaN(one[at]) && !Number.isNaN(other[at]);
  const [a, b] = [meanRanks(one.filter(isInBoth)), meanRanks(other.filter(isInBoth))];
  const mean = (a.length + 1) / 2;
  let [both, ofOne, ofOther] = [0, 0, 0];
  for (const [at, rank] of a.entries()) {
    const [x, y] = [rank - mean, (b[at] as number) - mean];
    both += x * y;
    ofOne += x ** 2;
    ofOther += y ** 2;
  }
  const spread = Math.sqrt(ofOne * ofOther);
  return spread === 0 ? null : both / spread;
}

/** Share of the `size` highest of one that are among the `size` highest of the other, 0–1. */
export function topOverlap(one: Ranked, other: Ranked, size: number): number {
  const before = highest(one, size);
  const after = new Set(highest(other, size));
  return before.length === 0 ? 1 : before.filter((at) => after.has(at)).length / before.length;
}

/** Of equal ones, those with the smaller id. */
function highest(values: Ranked, size: number): number[] {
  const clear = withoutNoise(values);
  const ascending = clear.filter((value) => !Number.isNaN(value)).sort();
  const least = ascending.at(-size) ?? ascending[0] ?? 0;
  return [...clear.keys()]
    .filter((at) => (clear[at] as number) >= least)
    .sort((a, b) => (clear[b] as number) - (clear[a] as number) || a - b)
    .slice(0, size);
}

function meanRanks(values: Ranked): Float64Array {
  const clear = withoutNoise(values);
  const ascending = clear.slice().sort();
  const ranks = new Map<number, number>();
  for (let end = ascending.length; end > 0; ) {
    const value = ascending[end - 1] as number;
    let start = end - 1;
    while (start > 0 && ascending[start - 1] === value) start -= 1;
    const above = ascending.length - end;
    ranks.set(value, above + (end - start + 1) / 2);
    end = start;
  }
  return clear.map((value) => ranks.get(value) as number);
}

/** Values that differ by less than floating-point noise are tied. */
const withoutNoise = (values: Ranked): Ranked => values.map((value) => Math.round(value * 1e9));
