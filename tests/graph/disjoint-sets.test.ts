import { expect, test } from '@jest/globals';
import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { createDisjointSets } from '../../src/graph/disjoint-sets.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const pairs = array(tuple(constantFrom(...ids), constantFrom(...ids)));

/** Each id's set by the definition: whatever a chain of pairs reaches. */
function reached(all: readonly (readonly [string, string])[], id: string): string[] {
  const found = new Set([id]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [a, b] of all) if (found.has(a) || found.has(b)) found.add(a).add(b);
  }
  return [...found].sort();
}

test('a set is what a chain of joins reaches, and its root does not depend on their order', () => {
  assert(
    property(pairs, (all) => {
      const sets = createDisjointSets<string>((a, b) => a < b);
      for (const [a, b] of all) sets.join(a, b);
      for (const id of ids) expect(sets.rootOf(id)).toBe(reached(all, id)[0]);
    }),
  );
});

test('a copy keeps what is joined later to itself', () => {
  const sets = createDisjointSets<string>((a, b) => a < b);
  sets.join('a', 'b');
  const copy = sets.copy();
  copy.join('b', 'c');
  expect([sets.rootOf('c'), copy.rootOf('c')]).toEqual(['c', 'a']);
});
