import type { NodeId } from '../../model/ids.ts';
import type { AttestGraph } from '../attest-graph.ts';

/** ", page 3": what follows the name of an article where it is cited; empty without pages. */
export const onPage = (page: number | undefined): string =>
  page === undefined ? '' : `, page ${page}`;

/** The page of a document on which a node is first told of. */
export function firstPageOf(graph: AttestGraph, node: NodeId): number | undefined {
  const pages = graph
    .filterInNeighbors(node, (_, { label }) => label === 'Mention')
    .flatMap((key) => {
      const attributes = graph.getNodeAttributes(key);
      return attributes.label === 'Mention' ? (attributes.page ?? []) : [];
    });
  return pages.length === 0 ? undefined : Math.min(...pages);
}
