import type { AttestGraph } from '../../graph/attest-graph.ts';
import { nameInSentence } from '../../graph/telling/name-in-sentence.ts';
import { sentenceOfClaim, sentenceOfEvent } from '../../graph/telling/sentence-of-event.ts';
import {
  asSentence,
  justWords,
  type SentencePart,
  sentenceText,
} from '../../graph/telling/sentence-part.ts';
import { takesPlural } from '../../graph/telling/takes-plural.ts';
import { isNodeOf, type NodeOf } from '../../model/graph.ts';
import type { EdgeId, FactId, NodeId } from '../../model/ids.ts';
import type { LabelOfClass } from '../../model/kinds/kinds.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { shorten } from '../../text/shorten.ts';
import { relationWords } from '../../viewer/page/relation-words.ts';

/** Characters of a sentence. */
const LONGEST = 400;

/** A fact of one article as sentences, as the briefing tells it. */
export function tellFact(graph: AttestGraph, id: FactId): string {
  const parts = graph.hasEdge(id) ? ofEdge(graph, id) : ofNode(graph, id as NodeId);
  return shorten(sentenceText(parts), LONGEST);
}

function ofNode(graph: AttestGraph, id: NodeId): SentencePart[] {
  const attributes = graph.getNodeAttributes(id);
  if (attributes.label === 'Claim') return sentenceOfClaim(graph, id);
  if (attributes.label === 'Event') return sentenceOfEvent(graph, id);
  if (isNodeOf(attributes, 'people')) return ofPerson(graph, id, attributes);
  return [justWords(`${attributes.displayName} (${attributes.label})`)];
}

function ofPerson(
  graph: AttestGraph,
  id: NodeId,
  attributes: NodeOf<LabelOfClass<'people'>>,
): SentencePart[] {
  const areMany = takesPlural(attributes);
  const be = areMany ? 'are' : 'is';
  const who = areMany ? 'they are' : 'this is';
  const role =
    'role' in attributes && attributes.role !== undefined && attributes.identity === 'named'
      ? `, ${attributes.role},`
      : '';
  const rest = attributes.protected ? `protected: others are not told who ${who}` : 'not protected';
  return asSentence([nameInSentence(graph, id), justWords(`${role} ${be} ${rest}`)]);
}

function ofEdge(graph: AttestGraph, id: EdgeId): SentencePart[] {
  const [source, target] = graph.extremities(id);
  const attributes = graph.getEdgeAttributes(id);
  const state = STATES_OF_BEING[attributes.type];
  const number = takesPlural(graph.getNodeAttributes(source)) ? 1 : 0;
  const words = state?.[number] ?? relationWords(attributes, true);
  return asSentence([
    nameInSentence(graph, source),
    justWords(` ${words} `),
    nameInSentence(graph, target),
  ]);
}

/** Of one, and of several. */
const STATES_OF_BEING: Partial<Record<RelationshipType, readonly [string, string]>> = {
  MEMBER_OF: ['is a member of', 'are members of'],
  PART_OF: ['is part of', 'are part of'],
  SERVES: ['is on the side of', 'are on the side of'],
};
