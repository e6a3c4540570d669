import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';

/**
 * Spearman's rank correlation (1904), ties at their mean rank, over the ids in both; −1 to 1, null
 * if one of the two ranks all ids equal.
 */
export function rankCorrelation(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): number | null {
  const ids = Object.keys(one)
    .filter((id) => id in other)
    .sort();
  const [a, b] = [meanRanks(ids, one), meanRanks(ids, other)];
  const mean = (ids.length + 1) / 2;
  const sum = (term: (id: string) => number) => ids.reduce((total, id) => total + term(id), 0);
  const offset = (ranks: ReadonlyMap<string, number>, id: string) => (ranks.get(id) ?? mean) - mean;
  const spread = Math.sqrt(sum((id) => offset(a, id) ** 2) * sum((id) => offset(b, id) ** 2));
  return spread === 0 ? null : sum((id) => offset(a, id) * offset(b, id)) / spread;
}

/** Share of the `size` highest of one that are among the `size` highest of the other, 0–1. */
export function topOverlap(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
  size: number,
): number {
  const top = (values: Readonly<Record<string, number>>) =>
    Object.entries(values)
      .sort(([a, x], [b, y]) => y - x || byText(a, b))
      .slice(0, size)
      .map(([id]) => id);
  const before = top(one);
  const after = new Set(top(other));
  return before.length === 0 ? 1 : before.filter((id) => after.has(id)).length / before.length;
}

/** Values that differ by less than floating-point noise are tied. */
function meanRanks(
  ids: readonly string[],
  values: Readonly<Record<string, number>>,
): Map<string, number> {
  const tied = groupBy(ids, (id) => Math.round((values[id] ?? 0) * 1e9));
  const ranks = new Map<string, number>();
  let before = 0;
  for (const [, group] of [...tied].sort(([a], [b]) => b - a)) {
    for (const id of group) ranks.set(id, before + (group.length + 1) / 2);
    before += group.length;
  }
  return ranks;
}
