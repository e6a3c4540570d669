import { z } from 'zod';

/** An id inside one annotation file. The graph uses `/`, `:` and white space as separators. */
export const LocalId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)
  .max(120);
export type LocalId = z.infer<typeof LocalId>;
