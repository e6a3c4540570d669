import { z } from 'zod';
import { ReviewKind } from './vocabulary.ts';

/** What nodes of several labels, and relationships, carry alike. */

export const text = z.string();
export const id = z.string();

/** What a reviewer decided about it: who, when (as they gave it), why. */
export const signed = {
  reviewedBy: text.optional(),
  reviewedOn: text.optional(),
  reviewReason: text.optional(),
};
export const reviewed = { review: ReviewKind.exclude(['withdrawn']).optional(), ...signed };
export const base = {
  /** What to show for it; the asserted name stays apart in `name`. */
  displayName: text,
  /** Ids of the sources it rests on. */
  sources: z.array(id).min(1),
};
export const read = {
  ...base,
  coder: text,
  confidence: z.number().min(0).max(1),
  rule: text.optional(),
  /** What else the coder thought it could be, a sentence each; what was read, where somebody corrected it. */
  alternatives: z.array(text).optional(),
  ...reviewed,
};
