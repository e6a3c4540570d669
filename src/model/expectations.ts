import { z } from 'zod';
import { NodeLabel } from './kinds/kinds.ts';
import { RelationshipType } from './relationships.ts';

const Bounds = z
  .strictObject({ min: z.int().nonnegative(), max: z.int().nonnegative() })
  .refine(({ min, max }) => min <= max, { message: 'min ≤ max' });

/**
 * How many facts of each kind a coding should give: fewer than `min` is an error, more than `max` a
 * warning.
 */
export const Expectations = z.strictObject({
  nodes: z.partialRecord(NodeLabel, Bounds).default({}),
  relationships: z.partialRecord(RelationshipType, Bounds).default({}),
});
export type Expectations = z.infer<typeof Expectations>;
