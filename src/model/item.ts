import { z } from 'zod';

/** Another reading that the coder considered: `field` would be `value`. */
export const Alternative = z.strictObject({
  field: z.string(),
  value: z.string(),
  confidence: z.number().min(0).max(1).optional(),
  why: z.string().optional(),
});
export type Alternative = z.infer<typeof Alternative>;

/** Common to all items: how sure the coder is (0–1), which rule found it, what else it could be. */
export const itemFields = {
  confidence: z.number().min(0).max(1).optional(),
  rule: z.string().optional(),
  alternatives: z.array(Alternative).optional(),
};
