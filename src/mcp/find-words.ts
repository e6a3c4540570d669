import { nodeRows } from '../graph/attest-graph.ts';
import type { NodeAttributes } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';
import type { NodeLabel } from '../model/kinds/kinds.ts';
import { fold } from '../text/fold.ts';
import type { ShownGraph } from './shown-graph.ts';
import { tellNodeBriefly } from './tell-fact.ts';

/** Nodes in whose names or words all of these are found, those that say it in their name first. */
export function findNodes(
  shown: ShownGraph,
  words: string,
  { labels, limit }: { readonly labels: readonly NodeLabel[]; readonly limit: number },
) {
  const sought = fold(words).text.split(/\s+/).filter(Boolean);
  const found = indexOf(shown)
    .filter(({ label }) => labels.includes(label))
    .map((entry) => ({ id: entry.id, rank: rankOf(entry, sought) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  return {
    found: found.length,
    results: found.slice(0, limit).map(({ id }) => tellNodeBriefly(shown, id)),
  };
}

interface Entry {
  readonly id: NodeId;
  readonly label: NodeLabel;
  /** Folded: the name, and all other words. */
  readonly name: string;
  readonly rest: string;
}

/** Folding takes long, so it is done once a graph. */
const INDEXES = new WeakMap<ShownGraph, readonly Entry[]>();

function indexOf(shown: ShownGraph): readonly Entry[] {
  const made =
    INDEXES.get(shown) ??
    nodeRows(shown.graph).map(({ key, attributes }) => ({
      id: key,
      label: attributes.label,
      name: fold(attributes.displayName).text,
      rest: fold(wordsOf(attributes).join(' ')).text,
    }));
  INDEXES.set(shown, made);
  return made;
}

/** 2 if the name has all words, 1 if only name and words together have them, 0 if they do not. */
function rankOf({ name, rest }: Entry, sought: readonly string[]): number {
  if (sought.every((word) => name.includes(word))) return 2;
  return sought.every((word) => name.includes(word) || rest.includes(word)) ? 1 : 0;
}

function wordsOf(attributes: NodeAttributes): readonly string[] {
  if (attributes.label === 'Claim') return [attributes.text];
  if (attributes.label === 'Article')
    return [attributes.title ?? '', attributes.publication ?? '', attributes.text];
  return 'aliases' in attributes ? [...(attributes.aliases ?? [])] : [];
}
