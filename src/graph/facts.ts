import type { EdgeRow, NodeRow } from '../model/graph.ts';

/** Nodes and relationships before they are in a graph. */
export interface Facts {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

/** Merges facts, each id once. Two different rows with the same id are a bug in their maker. */
export function mergeFacts(facts: readonly Facts[]): Facts {
  return {
    nodes: uniqueByKey(facts.flatMap(({ nodes }) => nodes)),
    edges: uniqueByKey(facts.flatMap(({ edges }) => edges)),
  };
}

function uniqueByKey<T extends NodeRow | EdgeRow>(rows: readonly T[]): T[] {
  const unique = new Map<T['key'], T>();
  for (const row of rows) {
    const earlier = unique.get(row.key);
    if (earlier && JSON.stringify(earlier) !== JSON.stringify(row)) {
      throw new Error(`two facts share the id ${row.key} and differ`);
    }
    unique.set(row.key, row);
  }
  return [...unique.values()];
}
