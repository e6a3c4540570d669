import { nodeRows } from '../graph/attest-graph.ts';
import { markPublished } from './mark-published.ts';
import type { Published } from './publish.ts';
import type { ForOthers } from './published.ts';

export type PublishedTitle = ForOthers<string>;

/**
 * What stands above a graph: these words, or null where they may name somebody. Without any, the title of
 * its only article, else how many there are.
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
