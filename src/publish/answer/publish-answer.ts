import type { AttestGraph } from '../../graph/attest-graph.ts';
import { DERIVED, EDGE_PLAN, NODE_PLANS } from '../../graph/flat/property-plan.ts';
import type { FigureNames } from '../../graph/protected/public-figures.ts';
import type { QueryAnswer } from '../../model/answer.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import type { OrdinaryWords } from '../../model/ordinary-words.ts';
import type { ProfileName } from '../../model/profile.ts';
import { RelationshipType } from '../../model/relationships.ts';
import { SecondLabel } from '../../model/vocabulary.ts';
import { markPublished } from '../mark-published.ts';
import { publish } from '../publish.ts';
import { literalsOf } from './literals-of.ts';
import { type PublishedAnswer, plainRows } from './own-answer.ts';
import type { Forms } from './plain-value.ts';
import { createWordPublisher } from './publish-words.ts';

/** The graph and query behind an answer, and its audience. */
export interface AnswerContext {
  /** Everything in the database. */
  readonly whole: AttestGraph;
  readonly profile: ProfileName;
  readonly ordinary: OrdinaryWords;
  /** The maintained list, if it is not given. */
  readonly figures?: FigureNames;
  readonly cypher: string;
}

/** Replaces a value that may name somebody. */
const LEFT_OUT = '[left out]';

/** Property names, which are safe as keys of a map. */
const PROPERTIES = new Set([
  'id',
  ...DERIVED.origins,
  ...[...Object.values(NODE_PLANS), EDGE_PLAN].flatMap(({ properties }) =>
    properties.map(({ name }) => name),
  ),
]);

/**
 * For others: nodes and relationships are replaced by their published versions, looked up by id,
 * and strings by their published forms.
 */
export function publishAnswer(answer: QueryAnswer, context: AnswerContext): PublishedAnswer {
  let leftOut = 0;
  const leaveOut = (): string => {
    leftOut += 1;
    return LEFT_OUT;
  };
  const { forms, column } = createForms(context, leaveOut);
  const rows = plainRows(answer, forms);
  const columns = answer.columns.map(column);
  return markPublished({ columns, rows, leftOut });
}

function createForms(
  { whole, profile, ordinary, figures, cypher }: AnswerContext,
  leaveOut: () => string,
): { forms: Forms; column: (name: string) => string } {
  const published = publish(whole, profile, ordinary, figures);
  const { graph, ids, mayName } = published;
  const words = createWordPublisher(whole, published, [
    ...literalsOf(cypher),
    ...[NodeLabel, SecondLabel, RelationshipType].flatMap(({ options }) => options),
  ]);
  const namesOfQuery = new Set([...PROPERTIES, ...(cypher.match(/[\p{L}\p{N}_]+/gu) ?? [])]);
  const text = (before: string): string => words(before) ?? leaveOut();
  return {
    forms: {
      text,
      name: (name) => (namesOfQuery.has(name) && !mayName(name) ? name : text(name)),
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
    },
    // Column names come from the query itself.
    column: (name) => (mayName(name) ? leaveOut() : name),
  };
}
