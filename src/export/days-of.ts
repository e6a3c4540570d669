import type { AttestGraph } from '../graph/attest-graph.ts';
import type { NodeId } from '../model/ids.ts';

/** ISO days between which something was; null where the words leave it open. */
export interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

const DATED = new Set(['OCCURRED_ON', 'PUBLISHED_ON']);

/** The days that the dates of an event, an article or a work allow; null if it has no date. */
export function daysOf(graph: AttestGraph, node: NodeId): Days | null {
  const dates = graph
    .filterOutEdges(node, (_, { type }) => DATED.has(type))
    .map((edge) => graph.getNodeAttributes(graph.target(edge)))
    .flatMap((date) => (date.label === 'Date' ? [date] : []));
  const first = dates.flatMap(({ earliest }) => earliest ?? []).sort()[0] ?? null;
  const last =
    dates
      .flatMap(({ latest }) => latest ?? [])
      .sort()
      .at(-1) ?? null;
  return first === null && last === null ? null : { first, last };
}
