import { ordinaryWords } from '../coders/offline/lexicon/ordinary-words.ts';
import type { AttestGraph } from '../graph/attest-graph.ts';
import type { ProfileName } from '../model/profile.ts';
import { RelationshipType } from '../model/relationships.ts';
import { NodeLabel, SecondLabel } from '../model/vocabulary.ts';
import { EDGE_PLAN, NODE_PLANS } from '../store/push/property-plan.ts';
import type { Forms } from '../store/query/plain-value.ts';
import { literalsOf } from '../store/query/words-of-query.ts';
import { publish } from './publish.ts';
import { createWordPublisher } from './publish-words.ts';

/** How an answer may be shown, and how much of it was left out so far. */
export interface AnswerForms extends Forms {
  /** A column is called by words of the query. */
  readonly column: (name: string) => string;
  readonly leftOut: () => number;
}

/** Stands for a value of which it is not certain that it names nobody. */
const LEFT_OUT = '[left out]';

/** Names that maps of properties have. */
const PROPERTIES = new Set([
  'id',
  ...[...Object.values(NODE_PLANS), EDGE_PLAN].flatMap(({ properties }) =>
    properties.map(({ name }) => name),
  ),
]);

/**
 * The pass for what a query answers about this graph: nodes and relationships become those of the published
 * graph, by their ids, and strings what stands there for them.
 */
export function formsFor(whole: AttestGraph, profile: ProfileName, cypher: string): AnswerForms {
  const published = publish(whole, profile, ordinaryWords());
  const { graph, ids, mayName } = published;
  const words = createWordPublisher(whole, published, [
    ...literalsOf(cypher),
    ...[NodeLabel, SecondLabel, RelationshipType].flatMap(({ options }) => options),
  ]);
  const namesOfQuery = new Set([...PROPERTIES, ...(cypher.match(/[\p{L}\p{N}_]+/gu) ?? [])]);
  let leftOut = 0;
  const leaveOut = (): string => {
    leftOut += 1;
    return LEFT_OUT;
  };
  const shownText = (text: string): string => words(text) ?? leaveOut();
  return {
    text: shownText,
    name: (name) => (namesOfQuery.has(name) && !mayName(name) ? name : shownText(name)),
    node: ({ id: before }) => {
      const id = ids.get(before);
      if (id === undefined || !graph.hasNode(id)) return leaveOut();
      const { label, displayName } = graph.getNodeAttributes(id);
      return { id, label, displayName };
    },
    relationship: ({ id: before }) => {
      const id = ids.get(before);
      if (id === undefined || !graph.hasEdge(id)) return leaveOut();
      const { type, quote } = graph.getEdgeAttributes(id);
      return { id, type, quote };
    },
    column: (name) => (mayName(name) ? leaveOut() : name),
    leftOut: () => leftOut,
  };
}
