import { nodeRows } from '../graph/attest-graph.ts';
import { markPublished } from './mark-published.ts';
import type { Published } from './publish.ts';
import type { ForOthers } from './published.ts';

export type PublishedTitle = ForOthers<string>;

/**
 * The title of a graph: `words`, or null if they may name somebody. Without `words`, the title of
 * the only article, or else the number of articles.
 */
export function publishTitle(
  { graph, mayName }: Published,
  words: string | undefined,
): PublishedTitle | null {
  if (words !== undefined) return mayName(words) ? null : markPublished(words);
  const articles = nodeRows(graph, 'Article');
  const [first] = articles;
  return markPublished(
    first && articles.length === 1 ? first.attributes.displayName : `${articles.length} articles`,
  );
}
