import type { AttestGraph } from '../../graph/attest-graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';
import { shorten } from '../../text/shorten.ts';

/** Characters of a name in a sentence. */
const LONGEST = 80;

/** What a sentence calls something. */
export function nameOfNode(graph: AttestGraph, id: NodeId): string {
  if (!graph.hasNode(id)) return id;
  const attributes = graph.getNodeAttributes(id);
  if (attributes.label === 'Claim') return `“${shorten(attributes.text, LONGEST)}”`;
  return shorten(attributes.displayName, LONGEST);
}

/** "A, B and C". */
export function listed(graph: AttestGraph, ids: readonly NodeId[]): string {
  const names = ids.map((id) => nameOfNode(graph, id));
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

/** Whether a verb takes its plural after these names. */
export function isPlural(graph: AttestGraph, ids: readonly NodeId[]): boolean {
  const [only] = ids;
  if (ids.length !== 1 || only === undefined) return true;
  const attributes = graph.getNodeAttributes(only);
  if (isMany(attributes.label)) return true;
  const isNamed = 'identity' in attributes && attributes.identity === 'named';
  return !isNamed && /[^s]s$/i.test(attributes.displayName);
}

/** A group, and no single person. */
export const isMany = (label: NodeLabel): boolean =>
  isLabelOf(label, 'people') && !isLabelOf(label, 'individual');
