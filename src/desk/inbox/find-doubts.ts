import type { AttestGraph } from '../../graph/attest-graph.ts';
import { mentionsOfNode } from '../../graph/protected/find-protected.ts';
import { whatAllows } from '../../graph/protected/what-allows.ts';
import { isMachine, MERGED } from '../../model/coders.ts';
import { isNodeOf, type NodeAttributes, type NodeOf, type NodeRow } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { LabelOfClass } from '../../model/kinds/kinds.ts';
import { EVENT_FAMILIES, type EventType } from '../../model/vocabulary.ts';
import type { DeskDoubt } from '../api.ts';

/** Events that somebody does harm by. */
const HARMFUL: ReadonlySet<EventType> = new Set<EventType>([
  ...EVENT_FAMILIES.violence,
  ...EVENT_FAMILIES.custody,
]);

/**
 * Why a node of one article is to be judged, the most harmful first; empty if it is not. A person's
 * own reading is not judged again.
 */
export function findDoubts(graph: AttestGraph, id: NodeId): DeskDoubt[] {
  const attributes = graph.getNodeAttributes(id);
  if (!('coder' in attributes) || !isMachine(attributes.coder)) return [];
  const doubts = doubtsOf(graph, id, attributes);
  if (!isDiffering(attributes)) return doubts;
  return [...doubts.filter((one) => one !== 'reading'), 'differ', 'reading'];
}

function doubtsOf(graph: AttestGraph, id: NodeId, attributes: NodeAttributes): DeskDoubt[] {
  if (attributes.label === 'Event') return ofEvent(graph, id, attributes);
  if (attributes.label === 'Claim') return ofClaim(graph, id);
  if (isNodeOf(attributes, 'people')) return ofPerson(graph, { key: id, attributes });
  return [];
}

/** Whether it was made of two readings that do not say the same of it. */
const isDiffering = (attributes: NodeAttributes): boolean =>
  attributes.label !== 'Mention' &&
  'coder' in attributes &&
  attributes.coder === MERGED &&
  'alternatives' in attributes &&
  (attributes.alternatives ?? []).length > 0;

function ofEvent(graph: AttestGraph, id: NodeId, { type, factuality }: NodeOf<'Event'>) {
  const isNamed = graph
    .filterOutEdges(id, (_, { type: of }) => of === 'PERFORMED_BY')
    .some((edge) => hasName(graph, graph.target(edge)));
  return [
    ...(HARMFUL.has(type) && isNamed ? (['perpetrator'] as const) : []),
    ...(factuality === 'asserted' ? (['asserted'] as const) : []),
    'reading' as const,
  ];
}

function ofClaim(graph: AttestGraph, id: NodeId): DeskDoubt[] {
  const isSaid = graph.someOutEdge(id, (_, { type }) => type === 'ATTRIBUTED_TO');
  return isSaid ? ['reading'] : ['speaker', 'reading'];
}

/** Somebody whom nothing protects: harmed, or told to the public. */
function ofPerson(graph: AttestGraph, row: NodeRow<LabelOfClass<'people'>>): DeskDoubt[] {
  const { key, attributes } = row;
  if (attributes.protected) return ['reading'];
  if (attributes.name === undefined) return [];
  const isHarmed = graph
    .filterInEdges(key, (_, { type }) => type === 'AFFECTED')
    .map((edge) => graph.getNodeAttributes(graph.source(edge)))
    .some((event) => event.label === 'Event' && HARMFUL.has(event.type));
  const mentions = mentionsOfNode(graph, key);
  const isTold = whatAllows(graph, { row, mentions }, new Map()) !== null;
  return isHarmed || isTold ? ['protection', 'reading'] : ['reading'];
}

function hasName(graph: AttestGraph, id: NodeId): boolean {
  const attributes = graph.getNodeAttributes(id);
  return 'identity' in attributes && attributes.identity === 'named';
}
