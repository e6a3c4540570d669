import { nodeRows } from '../graph/attest-graph.ts';
import { edtfInWords } from '../text/edtf-in-words.ts';
import { shorten } from '../text/shorten.ts';
import { markPublished } from './mark-published.ts';
import type { Published } from './publish.ts';
import type { ForOthers } from './published.ts';

export type PublishedTitle = ForOthers<string>;

/** Characters of the first words of an article that has no title. */
const LONGEST = 90;

/**
 * The title of a graph: `words`, or null if they may name somebody. Without `words`, the title of
 * the only article, or its first words; else the number of articles and the days of publication.
 */
export function publishTitle(
  { graph, mayName }: Published,
  words: string | undefined,
): PublishedTitle | null {
  if (words !== undefined) return mayName(words) ? null : markPublished(words);
  const articles = nodeRows(graph, 'Article').map(({ attributes }) => attributes);
  const [first] = articles;
  return markPublished(
    first && articles.length === 1
      ? (first.title ?? (shorten(first.text, LONGEST) || first.displayName))
      : [`${articles.length} articles`, ...periodOf(articles)].join(', '),
  );
}

/** A year, a month or a day that is known. */
const KNOWN = /^\d{4}(?:-\d{2}){0,2}/;

function periodOf(articles: readonly { readonly published?: string | undefined }[]): string[] {
  const days = articles.flatMap(({ published = '' }) => KNOWN.exec(published)?.[0] ?? []).sort();
  const ends = [...new Set([days[0], days.at(-1)])].flatMap((day) => day ?? []);
  return ends.length > 0 ? [ends.map(edtfInWords).join(' to ')] : [];
}
