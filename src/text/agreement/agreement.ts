import { z } from 'zod';

/** How far two readings of one article agree, part by part, and where they do not. */
export const Part = z.enum(['mentions', 'entities', 'dates', 'claims', 'events', 'roles']);
export type Part = z.infer<typeof Part>;

export const Difference = z.strictObject({
  part: Part,
  /** In the first reading only, in the second only, or in both with other values. */
  in: z.enum(['first', 'second', 'both']),
  start: z.int().nonnegative(),
  words: z.string(),
  /** What the readings say of these words. */
  first: z.string().nullable(),
  second: z.string().nullable(),
});
export type Difference = z.infer<typeof Difference>;

export const Agreement = z.strictObject({
  parts: z.array(
    z.strictObject({
      part: Part,
      first: z.int().nonnegative(),
      second: z.int().nonnegative(),
      both: z.int().nonnegative(),
      /** Of what the second says, the share that the first says too; 1 where it says nothing. */
      precision: z.number(),
      /** Of what the first says, the share that the second says too. */
      recall: z.number(),
      f1: z.number(),
    }),
  ),
  differences: z.array(Difference),
});
export type Agreement = z.infer<typeof Agreement>;
