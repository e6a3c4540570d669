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

/** Ids by number: of each the one above it in its set, itself at the top, and its hash. */
interface Forest {
  readonly numbers: Map<string, number>;
  readonly parents: number[];
  readonly hashes: number[];
}

export const classesOf = (pairs: Iterable<Pair>): Classes =>
  joined({ numbers: new Map(), parents: [], hashes: [] }, pairs);

function joined(forest: Forest, pairs: Iterable<Pair>): Classes {
  const { numbers, parents } = forest;
  for (const { a, b } of pairs) {
    const [one, other] = [rootOf(forest, numberOf(forest, a)), rootOf(forest, numberOf(forest, b))];
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  const names = namesIn(forest);
  return {
    nameOf: (id) => {
      const number = numbers.get(id);
      return number === undefined ? id : (names[rootOf(forest, number)] ?? id);
    },
    with: (more) => joined(copyOf(forest), more),
  };
}

const copyOf = ({ numbers, parents, hashes }: Forest): Forest => ({
  numbers: new Map(numbers),
  parents: [...parents],
  hashes: [...hashes],
});

function numberOf({ numbers, parents, hashes }: Forest, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  const number = parents.length;
  numbers.set(id, number);
  parents.push(number);
  hashes.push(hashOf(id));
  return number;
}

function rootOf({ parents }: Forest, number: number): number {
  let at = number;
  for (let up = parents[at] as number; up !== at; up = parents[at] as number) {
    parents[at] = parents[up] as number;
    at = parents[at] as number;
  }
  return at;
}

/**
 * Of each top, the member of its set whose hash is least, which is as good as drawn by lot: of the members of
 * a large set, the article that changes next seldom has it.
 */
function namesIn(forest: Forest): string[] {
  const names: string[] = [];
  const least: number[] = [];
  for (const [id, number] of forest.numbers) {
    const root = rootOf(forest, number);
    const [hash, name] = [forest.hashes[number] as number, names[root]];
    const known = least[root] ?? Number.POSITIVE_INFINITY;
    if (hash > known || (hash === known && name !== undefined && name < id)) continue;
    least[root] = hash;
    names[root] = id;
  }
  return names;
}
