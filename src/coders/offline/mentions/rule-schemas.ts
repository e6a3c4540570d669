import { z } from 'zod';
import { EntityKind } from '../../../model/kinds/kinds.ts';

/** What the rules of each file in `en/mentions/` give. */

const Confidence = z.number().min(0).max(1);

/** What a name is. No kind: nothing that is read here. "head": what its head word says. */
export const NameRule = z.strictObject({
  kind: z.union([EntityKind, z.literal('head')]).nullable(),
  /** The rule as the mention tells it, where several patterns share one. */
  rule: z.string().min(1).optional(),
  confidence: Confidence.optional(),
});
export type NameRule = z.infer<typeof NameRule>;
