import { type AttestGraph, edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import { createDisjointSets } from '../../graph/disjoint-sets.ts';
import { byText } from '../../model/by-text.ts';
import type { NodeId } from '../../model/ids.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';

/** One note of the vault: an article, or everything that is judged to be one thing. */
export interface Note {
  /** Path in the vault, without `.md`: what a link leads to. */
  readonly path: string;
  readonly title: string;
  readonly label: NodeLabel;
  readonly nodes: readonly NodeId[];
}

export interface Notes {
  readonly all: readonly Note[];
  readonly of: (key: NodeId) => Note | null;
}

const FOLDERS: Partial<Record<NodeLabel, string>> = {
  Article: 'Sources',
  Unit: 'Units',
  Agency: 'Bodies',
  Organization: 'Bodies',
  Publication: 'Bodies',
  Person: 'People',
  Group: 'People',
  Place: 'Places',
  Work: 'Works',
  Vessel: 'Objects',
  Object: 'Objects',
  Event: 'Events',
};

export function findNotes(graph: AttestGraph): Notes {
  const same = createDisjointSets<NodeId>((a, b) => a < b);
  for (const { source, target } of edgeRows(graph, 'SAME_AS'))
    if (graph.getNodeAttribute(source, 'label') === graph.getNodeAttribute(target, 'label'))
      same.join(source, target);
  const groups = new Map<NodeId, NodeId[]>();
  for (const { key, attributes } of nodeRows(graph))
    if (FOLDERS[attributes.label])
      groups.set(same.rootOf(key), [...(groups.get(same.rootOf(key)) ?? []), key]);
  const taken = new Set<string>();
  const all = [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([root, nodes]): Note => {
      const { label, displayName } = graph.getNodeAttributes(root);
      return {
        path: freePath(`${FOLDERS[label]}/${fileName(displayName)}`, taken),
        title: displayName,
        label,
        nodes: nodes.sort(byText),
      };
    });
  const of = new Map(all.flatMap((note) => note.nodes.map((key) => [key, note] as const)));
  return { all, of: (key) => of.get(key) ?? null };
}

/** As every system and Obsidian's links allow it. */
const fileName = (title: string): string =>
  title
    .replaceAll(/[\p{C}\\/:*?"<>|#^[\]%]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .split('.')
    .filter(Boolean)
    .join('.')
    .slice(0, 80)
    .trim() || 'note';

function freePath(wanted: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? wanted : `${wanted} (${count})`;
    const folded = path.normalize('NFKC').toLowerCase();
    if (taken.has(folded)) continue;
    taken.add(folded);
    return path;
  }
}
