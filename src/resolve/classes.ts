import { hashOf } from './hash-of.ts';

/**
 * Sets of ids that are joined, each known by one of its members: always the same one of the same set,
 * so that what is said of a set does not change with what happens elsewhere. One that nothing joins is
 * known by itself.
 */
export function classesOf(
  pairs: Iterable<{ readonly a: string; readonly b: string }>,
): (id: string) => string {
  const numbers = new Map<string, number>();
  const parents: number[] = [];
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, parents.length);
    return parents.push(parents.length) - 1;
  };
  const rootOf = (number: number): number => {
    let at = number;
    for (let up = parents[at] as number; up !== at; up = parents[at] as number) {
      parents[at] = parents[up] as number;
      at = parents[at] as number;
    }
    return at;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [rootOf(numberOf(a)), rootOf(numberOf(b))];
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  const names = nameSets(numbers, rootOf);
  return (id) => {
    const number = numbers.get(id);
    return number === undefined ? id : (names[rootOf(number)] ?? id);
  };
}

/**
 * By the member whose hash is least, which is as good as drawn by lot: of the members of a large set, the
 * article that changes next seldom has it.
 */
function nameSets(
  numbers: ReadonlyMap<string, number>,
  rootOf: (number: number) => number,
): string[] {
  const names: string[] = [];
  const least: number[] = [];
  for (const [id, number] of numbers) {
    const root = rootOf(number);
    const [hash, name] = [hashOf(id), names[root]];
    const known = least[root] ?? Number.POSITIVE_INFINITY;
    if (hash > known || (hash === known && name !== undefined && name < id)) continue;
    least[root] = hash;
    names[root] = id;
  }
  return names;
}
