/**
 * Sets that are joined one after the other, where no join may bring two things together that must stay
 * apart. Deterministic: the order of joins decides, and the caller sorts them.
 */
export interface Clusters<T> {
  /** The members of what this is in. */
  membersOf(item: T): readonly T[];
  /** Null where it was joined (or was already); else the pair that forbids it. */
  join(a: T, b: T): readonly [T, T] | null;
  /** Joins them whatever forbids it: somebody decided. */
  unite(a: T, b: T): void;
  /** The same object for all members of one set. */
  rootOf(item: T): T;
}

export function createClusters<T>(forbids: (a: T, b: T) => boolean): Clusters<T> {
  const parents = new Map<T, T>();
  const members = new Map<T, T[]>();
  const rootOf = (item: T): T => {
    let root = item;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = item; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const membersOf = (item: T): T[] => members.get(rootOf(item)) ?? [rootOf(item)];
  const unite = (a: T, b: T): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one === other) return;
    const [small, large] =
      membersOf(one).length < membersOf(other).length ? [one, other] : [other, one];
    const all = membersOf(large);
    // In place: a cluster of ten thousand is not copied for each that joins it.
    for (const member of membersOf(small)) all.push(member);
    parents.set(small, large);
    members.set(large, all);
    members.delete(small);
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
