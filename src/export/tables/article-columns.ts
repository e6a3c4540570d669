import { type AttestGraph, attributesOf } from '../../graph/attest-graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Column, TableValue } from './table.ts';

/** The article in which something stands, so that a row can be cited by itself. */
export const articleColumns: readonly Column[] = [
  { name: 'article', holds: 'text', about: 'The article.', refersTo: 'nodes' },
  { name: 'articleTitle', holds: 'text', about: 'Its title.' },
  { name: 'articlePublication', holds: 'text', about: 'The outlet that published it.' },
  { name: 'articlePublished', holds: 'text', about: 'When it was published, in EDTF.' },
  { name: 'articleUrl', holds: 'text', about: 'Its address.' },
];

export function articleOf(graph: AttestGraph, article: NodeId | undefined): TableValue[] {
  if (article === undefined) return articleColumns.map(() => null);
  const { title, publication, published, url } = attributesOf(graph, article, 'Article');
  return [article, title ?? null, publication ?? null, published ?? null, url ?? null];
}
