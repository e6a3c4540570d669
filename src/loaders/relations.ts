import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';

/** Relationships that the coder states directly, with the words that say so. */
export const loadRelations = ({
  annotations,
  node,
  span,
  edge,
  alternatives,
}: LoadContext): Facts => ({
  nodes: [],
  edges: annotations.relations.map((relation) =>
    edge(
      relation.type,
      node(relation.from),
      node(relation.to),
      relation.span.map((words) => span('relation', words)),
      relation,
      { key: relation.id, ...alternatives(relation), ...present({ reason: relation.reason }) },
    ),
  ),
});
