import { groupBy } from '../../model/group-by.ts';
import { sourceOfNode } from '../../model/ids.ts';
import type { Parts } from '../parts.ts';

/** Groups of nodes across sources that were judged to be the same thing. */
export interface Clusters {
  /** Ids of all nodes that are the same as this one, itself included; sorted. */
  membersOf(id: string): readonly string[];
}

/** Uses only SAME_AS; a node that is only maybe the same forms its own cluster. */
export function clustersOf({ joining }: Parts): Clusters {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    for (let at = id; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { source, target, attributes } of joining) {
    if (attributes.type !== 'SAME_AS') continue;
    const roots = [rootOf(source), rootOf(target)].sort() as [string, string];
    for (const root of roots) parent.set(root, roots[0]);
  }
  const members = groupBy([...parent.keys()].sort(), rootOf);
  return { membersOf: (id) => members.get(rootOf(id)) ?? [id] };
}

/** The number of distinct sources. */
export const supportOf = (members: readonly string[]): number =>
  new Set(members.map(sourceOfNode)).size;
