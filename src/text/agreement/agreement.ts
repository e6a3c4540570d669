import { z } from 'zod';

/** How far two readings of one article agree, part by part, and where they differ. */
export const AgreementPart = z.enum(['mentions', 'entities', 'dates', 'claims', 'events', 'roles']);
export type AgreementPart = z.infer<typeof AgreementPart>;

export const Disagreement = z.strictObject({
  part: AgreementPart,
  /** Only in the first reading, only in the second, or in both with different values. */
  in: z.enum(['first', 'second', 'both']),
  start: z.int().nonnegative(),
  words: z.string(),
  /** What each reading says of these words. */
  first: z.string().nullable(),
  second: z.string().nullable(),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const Agreement = z.strictObject({
  parts: z.array(
    z.strictObject({
      part: AgreementPart,
      first: z.int().nonnegative(),
      second: z.int().nonnegative(),
      both: z.int().nonnegative(),
      /** Share of the second reading that the first has too; 1 if the second is empty. */
      precision: z.number(),
      /** Share of the first reading that the second has too; 1 if the first is empty. */
      recall: z.number(),
      f1: z.number(),
    }),
  ),
  differences: z.array(Disagreement),
});
export type Agreement = z.infer<typeof Agreement>;
