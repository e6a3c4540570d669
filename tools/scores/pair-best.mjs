/**
 * One-to-one pairs of two lists, the best first: `rank` gives a list of numbers for two items that
 * may be paired (compared from the left, lower is better) and null for others. Equal ranks go by
 * position. Returns first → second.
 */
export function pairBest(first, second, rank) {
  const candidates = first.flatMap((a, at) =>
    second.flatMap((b, to) => {
      const ranks = rank(a, b, at, to);
      return ranks ? [{ a, b, key: [...ranks, at, to] }] : [];
    }),
  );
  candidates.sort((one, other) => compare(one.key, other.key));
  const pairs = new Map();
  const taken = new Set();
  for (const { a, b } of candidates) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}

function compare(some, others) {
  const at = some.findIndex((one, index) => one !== others[index]);
  return at < 0 ? 0 : some[at] - others[at];
}
