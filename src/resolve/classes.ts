import { createDisjointSets, type DisjointSets } from '../graph/disjoint-sets.ts';
import { memoize } from '../model/memoize.ts';
import { hashOf } from './hash-of.ts';

/**
 * Sets of ids that are joined, each known by one of its members: always the same one of the same set,
 * so that what is said of a set does not change with what happens elsewhere. One that nothing joins is
 * known by itself.
 */
export interface Classes {
  readonly nameOf: (id: string) => string;
  /** The same sets, and these joined too. */
  with(pairs: Iterable<Pair>): Classes;
}
interface Pair {
  readonly a: string;
  readonly b: string;
}

/**
 * The member whose hash is least is as good as drawn by lot: of the members of a large set, the article that
 * changes next seldom has it.
 */
export function createClasses(pairs: Iterable<Pair>): Classes {
  const hash = memoize(hashOf);
  const isName = (a: string, b: string): boolean => {
    const [one, other] = [hash(a), hash(b)];
    return one < other || (one === other && a < b);
  };
  return joined(createDisjointSets(isName), pairs);
}

function joined(sets: DisjointSets<string>, pairs: Iterable<Pair>): Classes {
  for (const { a, b } of pairs) sets.join(a, b);
  return { nameOf: sets.rootOf, with: (more) => joined(sets.copy(), more) };
}
