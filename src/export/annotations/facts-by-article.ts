import { type AttestGraph, edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import { articleId } from '../../model/article-id.ts';
import { byText } from '../../model/by-text.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';

/** What one article has in the graph: its nodes, and the relationships between them. */
export interface ArticleFacts {
  readonly article: NodeRow<'Article'>;
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

/** The articles of a graph, sorted, each with what is its own. */
export function factsByArticle(graph: AttestGraph): ArticleFacts[] {
  const found = new Map<SourceId, { nodes: NodeRow[]; edges: EdgeRow[] }>();
  const own = (key: NodeId) => {
    const source = sourceOfNode(key);
    const known = found.get(source) ?? { nodes: [], edges: [] };
    found.set(source, known);
    return known;
  };
  for (const row of nodeRows(graph)) own(row.key).nodes.push(row);
  for (const edge of edgeRows(graph))
    if (sourceOfNode(edge.source) === sourceOfNode(edge.target)) own(edge.source).edges.push(edge);
  return [...found]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([source, { nodes, edges }]) => {
      const article = nodes.find(({ key }) => key === articleId(source));
      if (article?.attributes.label !== 'Article') return [];
      return [
        {
          article: article as NodeRow<'Article'>,
          nodes,
          edges,
        },
      ];
    });
}
