import { z } from 'zod';
import { KnownSourceId } from './known-ids.ts';
import { ReviewKind } from './vocabulary.ts';

/** Properties shared by nodes of several labels and by relationships. */

export const text = z.string();

/** A reviewer's decision about it: who, when (as they gave it), why. */
export const signed = {
  reviewedBy: text.optional(),
  reviewedOn: text.optional(),
  reviewReason: text.optional(),
};
export const reviewed = { review: ReviewKind.exclude(['withdrawn']).optional(), ...signed };
export const base = {
  /** The text to show for it; the name asserted by the source is in `name`. */
  displayName: text,
  /** Ids of the sources it comes from. */
  sources: z.array(KnownSourceId).min(1),
};
export const read = {
  ...base,
  coder: text,
  confidence: z.number().min(0).max(1),
  rule: text.optional(),
  /** What else the coder considered, one sentence each; after a correction, also what was read. */
  alternatives: z.array(text).optional(),
  ...reviewed,
};
