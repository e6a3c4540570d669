import type { NodeId } from '../../model/ids.ts';
import { shorten } from '../../text/shorten.ts';
import type { AttestGraph } from '../attest-graph.ts';

/** Characters. */
const LONGEST = 80;

/** What a table or a list calls something; a claim by its words. */
export function shortName(graph: AttestGraph, id: NodeId): string {
  if (!graph.hasNode(id)) return id;
  const attributes = graph.getNodeAttributes(id);
  if (attributes.label === 'Claim') return `“${shorten(attributes.text, LONGEST)}”`;
  return shorten(attributes.displayName, LONGEST);
}
