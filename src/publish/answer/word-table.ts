import { type AttestGraph, edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import type { Published } from '../publish.ts';

/**
 * The published form of every string in the whole graph; null where there is none or it is
 * ambiguous.
 */
export type WordTable = ReadonlyMap<string, string | null>;

/**
 * Covers every string held by any node or relationship, ids included. A string that is shown in one
 * place and replaced in another (a name that two people share) is ambiguous.
 */
export function wordTable(whole: AttestGraph, { graph, ids }: Published): WordTable {
  const shown = new Map<string, Set<string>>();
  const add = (before: string, after: unknown): void => {
    const known = shown.get(before) ?? new Set();
    shown.set(before, known);
    if (typeof after === 'string') known.add(after);
  };
  for (const { key, attributes } of nodeRows(whole)) {
    const id = ids.get(key);
    add(key, id);
    walk(attributes, id === undefined ? null : graph.getNodeAttributes(id), add);
  }
  for (const { key, attributes } of edgeRows(whole)) {
    const id = ids.get(key);
    add(key, id);
    walk(attributes, id === undefined ? null : graph.getEdgeAttributes(id), add);
  }
  return new Map(
    [...shown].map(([before, [first = null, ...others]]) => [
      before,
      others.length === 0 ? first : null,
    ]),
  );
}

/**
 * Both sides follow one schema and lists keep their order. A list that lost members is not
 * compared.
 */
function walk(
  before: unknown,
  after: unknown,
  add: (before: string, after: unknown) => void,
): void {
  if (typeof before === 'string') add(before, after);
  if (before === null || typeof before !== 'object') return;
  const isComparable =
    after !== null &&
    typeof after === 'object' &&
    !(Array.isArray(before) && Array.isArray(after) && before.length !== after.length);
  for (const [name, value] of Object.entries(before))
    walk(value, isComparable ? (after as Record<string, unknown>)[name] : null, add);
}
