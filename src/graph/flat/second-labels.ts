import { z } from 'zod';
import { NODE_SCHEMAS } from '../../model/graph.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { Factuality, LABEL_OF_FACTUALITY, SecondLabel } from '../../model/vocabulary.ts';
import type { Attributes } from './property-plan.ts';

/** Why second labels exist: docs/decisions/second-labels.md. */

/** Labels of nodes that may have a second label. */
const BEARERS: ReadonlySet<NodeLabel> = new Set(
  NodeLabel.options.filter((label) => {
    const { shape } = NODE_SCHEMAS[label];
    return 'factuality' in shape || 'protected' in shape;
  }),
);

export const bearsSecondLabels = (label: NodeLabel | undefined): boolean =>
  label !== undefined && BEARERS.has(label);

const Signs = z.looseObject({
  factuality: Factuality.optional(),
  protected: z.boolean().optional(),
});

/** The second labels that follow from a node's properties, in vocabulary order. */
export function secondLabelsOf(attributes: Attributes): SecondLabel[] {
  const { factuality, protected: isProtected } = Signs.parse(attributes);
  const ofFactuality = factuality ? LABEL_OF_FACTUALITY[factuality] : null;
  return [...(ofFactuality ? [ofFactuality] : []), ...(isProtected ? ['Protected' as const] : [])];
}

/** Whether a node in the database has exactly these second labels. */
export function hasSecondLabels(labels: readonly string[], attributes: Attributes): boolean {
  const expected: readonly string[] = secondLabelsOf(attributes);
  return SecondLabel.options.every((label) => labels.includes(label) === expected.includes(label));
}
