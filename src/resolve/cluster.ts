import { createDisjointSets } from '../graph/disjoint-sets.ts';

/**
 * Disjoint sets, joined one pair at a time. No join may bring together two things that must stay
 * apart. Deterministic: the order of joins decides, and the caller sorts them.
 */
export interface Clusters<T> {
  /** All members of the item's set. */
  membersOf(item: T): readonly T[];
  /** Null if joined (now or before); else the pair that forbids it. */
  join(a: T, b: T): readonly [T, T] | null;
  /** Joins them even if forbidden, as a reviewer decided it. */
  unite(a: T, b: T): void;
  /** The same object for all members of one set. */
  rootOf(item: T): T;
}

export function createClusters<T>(forbids: (a: T, b: T) => boolean): Clusters<T> {
  const members = new Map<T, T[]>();
  const ofRoot = (root: T): T[] => members.get(root) ?? [root];
  const { rootOf, join } = createDisjointSets<T>((a, b) => ofRoot(a).length >= ofRoot(b).length);
  const membersOf = (item: T): T[] => ofRoot(rootOf(item));
  const unite = (a: T, b: T): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one === other) return;
    join(one, other);
    const root = rootOf(one);
    const joined = root === one ? other : one;
    const all = ofRoot(root);
    // In place: adding to a cluster of ten thousand must not copy it.
    for (const member of ofRoot(joined)) all.push(member);
    members.set(root, all);
    members.delete(joined);
  };
  return {
    rootOf,
    membersOf,
    unite,
    join(a, b) {
      const [one, other] = [rootOf(a), rootOf(b)];
      if (one === other) return null;
      const [first, second] = [membersOf(one), membersOf(other)];
      for (const left of first) {
        for (const right of second) if (forbids(left, right)) return [left, right];
      }
      unite(one, other);
      return null;
    },
  };
}
