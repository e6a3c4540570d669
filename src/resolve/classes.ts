import { createDisjointSets, type DisjointSets } from '../graph/disjoint-sets.ts';
import type { NodeId } from '../model/ids.ts';
import { memoize } from '../model/memoize.ts';
import { hashOf } from './hash-of.ts';

/**
 * Disjoint sets of ids, each named after one of its members. A set with the same members always has
 * the same name, whatever happens elsewhere. An id that nothing joins is named after itself.
 */
export interface Classes {
  readonly nameOf: (id: NodeId) => NodeId;
  /** These sets with more pairs joined. */
  with(pairs: Iterable<Pair>): Classes;
}
interface Pair {
  readonly a: NodeId;
  readonly b: NodeId;
}

/**
 * A set is named after the member with the smallest hash, which is as good as random: in a large
 * set, the article that changes next is rarely that one.
 */
export function createClasses(pairs: Iterable<Pair>): Classes {
  const hash = memoize(hashOf);
  const isName = (a: NodeId, b: NodeId): boolean => {
    const [one, other] = [hash(a), hash(b)];
    return one < other || (one === other && a < b);
  };
  return joined(createDisjointSets(isName), pairs);
}

function joined(sets: DisjointSets<NodeId>, pairs: Iterable<Pair>): Classes {
  for (const { a, b } of pairs) sets.join(a, b);
  return { nameOf: sets.rootOf, with: (more) => joined(sets.copy(), more) };
}
