import type { NodeId } from '../../../model/ids.ts';
import type { Page } from '../read-page.ts';

/** A node found by a search; `quote` if one of its mentions matched. */
export interface SearchHit {
  readonly key: NodeId;
  readonly quote: NodeId | null;
}

/** Searches names first, then mentions. Names that start with the query come first. */
export function findMatches({ graph, nodes }: Page, sought: string, most: number): SearchHit[] {
  const words = sought.trim().toLowerCase();
  if (words === '') return [];
  const named = nodes
    .map((key) => ({ key, rank: rankOf(namesOf(graph.getNodeAttributes(key)), words) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ key }) => ({ key, quote: null }));
  if (named.length >= most) return named;
  const found = new Set(named.map(({ key }) => key));
  const quoted: SearchHit[] = [];
  graph.someNode((mention, attributes) => {
    if (attributes.label !== 'Mention' || !attributes.quote.toLowerCase().includes(words))
      return false;
    graph.forEachOutNeighbor(mention, (key, { label }) => {
      if (label === 'Article' || found.has(key)) return;
      found.add(key);
      quoted.push({ key, quote: mention });
    });
    return named.length + quoted.length >= most;
  });
  return [...named, ...quoted].slice(0, most);
}

const namesOf = (attributes: object): string[] =>
  [
    'displayName' in attributes && attributes.displayName,
    'name' in attributes && attributes.name,
    'title' in attributes && attributes.title,
    ...('aliases' in attributes && Array.isArray(attributes.aliases) ? attributes.aliases : []),
  ].filter((name): name is string => typeof name === 'string');

/** Position of the query in the best name. Starts of words rank before the middle of words. */
function rankOf(names: readonly string[], words: string): number {
  const places = names.map((name) => {
    const at = name.toLowerCase().indexOf(words);
    if (at < 0) return Number.POSITIVE_INFINITY;
    return at === 0 || /\W/.test(name[at - 1] ?? '') ? at : at + 1_000;
  });
  return Math.min(...places);
}
