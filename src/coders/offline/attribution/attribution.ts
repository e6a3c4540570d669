import { z } from 'zod';
import { Span } from '../../../model/span.ts';
import { AssessmentStatus, Origin, Speech, Stance } from '../../../model/vocabulary.ts';

/** A link beside the speaker: whom he cites, the work it was said in, whoever released that or was told. */
export const ChainWord = z.strictObject({
  role: z.enum(['origin', 'work', 'publisher', 'addressee']),
  words: Span,
});
export type ChainWord = z.infer<typeof ChainWord>;

/** The rule that made it and the token of its cue: one rule makes one attribution of a word. */
export const AttributionId = z
  .string()
  .regex(/^\S+@\d+$/u)
  .brand<'AttributionId'>();
export type AttributionId = z.infer<typeof AttributionId>;

/** Who said what, in the words of the text: what becomes a claim once the entities are known. */
export const Attribution = z.strictObject({
  id: AttributionId,
  /** As printed, pronouns included; empty where nobody is named. */
  source: z.array(Span),
  cue: z.array(Span),
  /** One or two spans; without "that", without outer quotation marks. */
  content: z.array(Span).min(1),
  speech: Speech,
  stance: Stance,
  origin: Origin,
  /** "reportedly", "is said to": passed on at a distance. */
  hedged: z.boolean(),
  /** The attribution whose content holds this one; it may have been dropped since. */
  within: AttributionId.nullable(),
  /** A cue that denies, confirms or answers something said before. */
  answers: z.enum(['denial', 'confirmation', 'answer']).nullable(),
  /** Whom a relative pronoun in `source` stands for, as printed. */
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
  /** The words for what was (not) verified; null where it is the claim just before. */
  of: Span.nullable(),
  status: AssessmentStatus,
  aspect: z.string().nullable(),
  span: Span,
  confidence: z.number().min(0).max(1),
  rule: z.string(),
});
export type AssessmentDraft = z.infer<typeof AssessmentDraft>;
