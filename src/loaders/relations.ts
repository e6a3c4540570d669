import type { Facts } from '../graph/facts.ts';
import type { EdgeRow } from '../model/graph.ts';
import { present } from '../model/present.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { Assessment, Relation } from '../model/standoff.ts';
import type { EdgeExtras, LoadContext } from './context.ts';

/** Relationships that the coder states directly, and verdicts on claims and works. */
export const loadRelations = (context: LoadContext): Facts => ({
  nodes: [],
  edges: [
    ...context.annotations.relations.map((relation) =>
      statedEdge(context, [relation.from, relation.type, relation.to], 'relation', relation, {
        ...present({ reason: relation.reason }),
      }),
    ),
    ...context.annotations.assessments.map((assessment) =>
      statedEdge(context, [assessment.by, 'ASSESSED', assessment.of], 'assessment', assessment, {
        status: assessment.status,
        ...present({ aspect: assessment.aspect }),
      }),
    ),
  ],
});

/** An edge whose evidence is the words that state it. */
const statedEdge = <T extends RelationshipType>(
  { node, span, edge, alternatives }: LoadContext,
  [from, type, to]: readonly [from: string, type: T, to: string],
  use: 'relation' | 'assessment',
  item: Relation | Assessment,
  more: EdgeExtras<T>,
): EdgeRow<T> =>
  edge(
    type,
    node(from),
    node(to),
    item.span.map((words) => span(use, words)),
    item,
    { key: item.id, ...alternatives(item), ...more },
  );
