import { z } from 'zod';
import { SourceId } from './ids.ts';

/**
 * How a source got its id. Sources are versions of one article only if an id that was stated, or
 * the address, says so; equal names of files say nothing.
 */
export const Naming = z.strictObject({
  by: z.enum(['id', 'address', 'file']),
  /** The stated id or the address, as given; the name of the file. */
  given: z.string(),
  /** The id that was made of it, before sources of equal ids were told apart. */
  made: SourceId,
});
export type Naming = z.infer<typeof Naming>;
