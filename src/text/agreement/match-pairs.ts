/** One-to-one pairs of similar items, the most similar first; ties in order of position. */
export interface Matching<A, B> {
  readonly pairs: readonly (readonly [A, B])[];
  readonly onlyFirst: readonly A[];
  readonly onlySecond: readonly B[];
}

/** Two items can pair only if their `likeness` is above 0. */
export function matchPairs<A, B>(
  first: readonly A[],
  second: readonly B[],
  likeness: (a: A, b: B) => number,
): Matching<A, B> {
  const candidates = first
    .flatMap((a, at) => second.map((b, to) => ({ a, b, at, to, score: likeness(a, b) })))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || x.at - y.at || x.to - y.to);
  const takenFirst = new Set<number>();
  const takenSecond = new Set<number>();
  const pairs: (readonly [A, B])[] = [];
  for (const { a, b, at, to } of candidates) {
    if (takenFirst.has(at) || takenSecond.has(to)) continue;
    takenFirst.add(at);
    takenSecond.add(to);
    pairs.push([a, b]);
  }
  return {
    pairs,
    onlyFirst: first.filter((_, at) => !takenFirst.has(at)),
    onlySecond: second.filter((_, to) => !takenSecond.has(to)),
  };
}
