import type { AttestGraph } from '../../graph/attest-graph.ts';
import { isNodeOf, type NodeOf } from '../../model/graph.ts';
import type { EdgeId, FactId, NodeId } from '../../model/ids.ts';
import type { LabelOfClass } from '../../model/kinds/kinds.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { shorten } from '../../text/shorten.ts';
import { relationWords } from '../../viewer/page/relation-words.ts';
import { isMany, nameOfNode } from './name-of-node.ts';
import { tellEvent } from './tell-event.ts';
import { outletOf, tellWhoSays } from './tell-who-says.ts';

/** Characters of a sentence. */
const LONGEST = 400;

/** A fact of one article as one sentence: "Vessen Today reports that residents say: …". */
export function tellFact(graph: AttestGraph, id: FactId): string {
  const sentence = graph.hasEdge(id) ? ofEdge(graph, id) : ofNode(graph, id as NodeId);
  return shorten(sentence, LONGEST);
}

function ofNode(graph: AttestGraph, id: NodeId): string {
  const attributes = graph.getNodeAttributes(id);
  if (attributes.label === 'Claim')
    return `${outletOf(graph)} reports${tellWhoSays(graph, id)}: “${attributes.text}”`;
  if (attributes.label === 'Event') {
    const [claim] = graph
      .filterInEdges(id, (_, { type }) => type === 'ASSERTS')
      .map((edge) => graph.source(edge))
      .sort();
    const says = claim === undefined ? '' : tellWhoSays(graph, claim);
    return `${outletOf(graph)} reports${says}: ${tellEvent(graph, id)}.`;
  }
  if (isNodeOf(attributes, 'people')) return ofPerson(attributes);
  return `${attributes.displayName} (${attributes.label})`;
}

const ofPerson = (attributes: NodeOf<LabelOfClass<'people'>>): string => {
  const role = 'role' in attributes && attributes.role !== undefined ? `, ${attributes.role},` : '';
  const be = isMany(attributes.label) ? 'are' : 'is';
  return attributes.protected
    ? `${attributes.displayName}${role} ${be} protected: nobody is told who this is.`
    : `${attributes.displayName}${role} ${be} not protected.`;
};

const ofEdge = (graph: AttestGraph, id: EdgeId): string => {
  const [source, target] = graph.extremities(id);
  const attributes = graph.getEdgeAttributes(id);
  const words = STATES_OF_BEING[attributes.type] ?? relationWords(attributes, true);
  return `${nameOfNode(graph, source)} ${words} ${nameOfNode(graph, target)}.`;
};

const STATES_OF_BEING: Partial<Record<RelationshipType, string>> = {
  MEMBER_OF: 'is a member of',
  PART_OF: 'is part of',
  SERVES: 'is on the side of',
};
