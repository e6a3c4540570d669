/**
 * Disjoint sets (union-find): sets joined one pair at a time, each known by its root. The caller
 * decides which of two roots remains, so that the result need not depend on the order of joins.
 */
export interface DisjointSets<T> {
  /** An item that was never joined is its own root. */
  rootOf(item: T): T;
  join(a: T, b: T): void;
  /** A copy; later joins in one do not affect the other. */
  copy(): DisjointSets<T>;
}

export const createDisjointSets = <T>(staysRoot: (a: T, b: T) => boolean): DisjointSets<T> =>
  withParents(staysRoot, new Map());

function withParents<T>(staysRoot: (a: T, b: T) => boolean, parents: Map<T, T>): DisjointSets<T> {
  const rootOf = (item: T): T => {
    let root = item;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = item; at !== root; ) {
      const up = parents.get(at) as T;
      if (up !== root) parents.set(at, root);
      at = up;
    }
    return root;
  };
  return {
    rootOf,
    join(a, b) {
      const [one, other] = [rootOf(a), rootOf(b)];
      if (one === other) return;
      if (staysRoot(one, other)) parents.set(other, one);
      else parents.set(one, other);
    },
    copy: () => withParents(staysRoot, new Map(parents)),
  };
}
