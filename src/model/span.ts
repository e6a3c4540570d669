import { z } from 'zod';

/** UTF-16 code units from the start of the stored text. */
export const Offset = z.int().nonnegative();

/** Half-open: `text.slice(start, end)`. Never empty. */
export const Span = z
  .tuple([Offset, Offset])
  .refine(([start, end]) => start < end, { message: 'a span is half-open and not empty' });
export type Span = z.infer<typeof Span>;
