import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import { groupBy } from '../model/group-by.ts';

/** The id that stands for everything judged to be the same thing as this one. */
export type Same = (id: string) => string;

/**
 * Follows SAME_AS and nothing weaker: MAYBE_SAME_AS is a doubt, not a judgement. What has a name stands for
 * what has none, then the least id for the rest, and so `article:…`, which we hold, for the `work:…` that
 * others cite it as.
 */
export function findSame(graph: AttestGraph): Same {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const { source, target } of edgeRows(graph, 'SAME_AS')) {
    const [a, b] = [rootOf(source), rootOf(target)];
    if (a === b) continue;
    if (standsFor(graph, a, b)) parents.set(b, a);
    else parents.set(a, b);
  }
  return rootOf;
}

function standsFor(graph: AttestGraph, a: string, b: string): boolean {
  const [first, second] = [isNamed(graph, a), isNamed(graph, b)];
  return first === second ? a < b : first;
}

/** Whether the text names it: not unnamed, a placeholder, or a kind. */
export function isNamed(graph: AttestGraph, id: string): boolean {
  const attributes = graph.getNodeAttributes(id);
  return 'identity' in attributes ? attributes.identity === 'named' : true;
}

/** Every id under the one that stands for it, each list in order. */
export function findMembers(graph: AttestGraph, same: Same): Map<string, string[]> {
  return groupBy(
    nodeRows(graph).map(({ key }) => key),
    same,
  );
}
