/**
 * Sets that are joined one by one, each known by one of its members (a union-find). The caller says which of
 * two roots stays the root, so that it does not depend on the order of the joins where it must not.
 */
export interface DisjointSets<T> {
  /** What nothing was joined to is its own root. */
  rootOf(item: T): T;
  join(a: T, b: T): void;
  /** The same sets; what is joined in one of them stays apart in the other. */
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
