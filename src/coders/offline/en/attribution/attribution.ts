import { z } from 'zod';
import { Span } from '../../../../model/span.ts';
import { AssessmentStatus, Origin, Speech, Stance } from '../../../../model/vocabulary.ts';

/**
 * A further link of the chain: a cited origin, the work it was said in, its publisher, or the
 * addressee.
 */
export const ChainWord = z.strictObject({
  role: z.enum(['origin', 'work', 'publisher', 'addressee']),
  words: Span,
});
export type ChainWord = z.infer<typeof ChainWord>;

/** The rule and the token of its cue: a rule makes at most one attribution per cue. */
export const AttributionId = z
  .string()
  .regex(/^\S+@\d+$/u)
  .brand<'AttributionId'>();
export type AttributionId = z.infer<typeof AttributionId>;

/** Who said what, as spans of the text; becomes a claim once entities are known. */
export const Attribution = z.strictObject({
  id: AttributionId,
  /** As printed, pronouns included; empty if the source is not named. */
  source: z.array(Span),
  cue: z.array(Span),
  /** One or two spans; without "that", without outer quotation marks. */
  content: z.array(Span).min(1),
  speech: Speech,
  stance: Stance,
  origin: Origin,
  /** "reportedly", "is said to": reported without commitment. */
  hedged: z.boolean(),
  /** The attribution whose content contains this one; it may have been dropped since. */
  within: AttributionId.nullable(),
  /** A cue that denies, confirms or answers something said before. */
  answers: z.enum(['denial', 'confirmation', 'answer']).nullable(),
  /** What a relative pronoun in `source` refers to, as printed. */
  antecedent: Span.nullable(),
  /** Further links, from the speaker towards the reader. */
  chainWords: z.array(ChainWord),
  confidence: z.number().min(0).max(1),
  rule: z.string(),
});
export type Attribution = z.infer<typeof Attribution>;

/** "The Kyiv Independent could not independently verify the authenticity of the audio". */
export const AssessmentDraft = z.strictObject({
  by: Span.nullable(),
  /** The words for what was (not) verified; null for the claim directly before. */
  of: Span.nullable(),
  status: AssessmentStatus,
  aspect: z.string().nullable(),
  span: Span,
  confidence: z.number().min(0).max(1),
  rule: z.string(),
});
export type AssessmentDraft = z.infer<typeof AssessmentDraft>;
