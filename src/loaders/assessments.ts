import type { Facts } from '../graph/facts.ts';
import { present } from '../model/present.ts';
import type { LoadContext } from './context.ts';

/** Somebody's verdict on a claim or a work, in the words of the article. */
export const loadAssessments = ({
  annotations,
  node,
  span,
  edge,
  alternatives,
}: LoadContext): Facts => ({
  nodes: [],
  edges: annotations.assessments.map((assessment) =>
    edge(
      'ASSESSED',
      node(assessment.by),
      node(assessment.of),
      assessment.span.map((words) => span('assessment', words)),
      assessment,
      {
        key: assessment.id,
        ...alternatives(assessment),
        status: assessment.status,
        ...present({ aspect: assessment.aspect }),
      },
    ),
  ),
});
