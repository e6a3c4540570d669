import { z } from 'zod';
import { EventType } from '../../model/vocabulary.ts';

const word = z.string().min(1);
const Forms = z.tuple([word, word, word]).readonly();
/** Base, past tense and past participle. */
export type VerbForms = z.infer<typeof Forms>;

/** How a sentence tells an event of a type. */
export const Verb = z.strictObject({
  /** How much it does to people, 0 to 5: what a reader should hear of first. */
  harm: z.int().min(0).max(5),
  verb: Forms,
  /** Instead of `verb` where somebody or something is acted on. */
  withTarget: Forms.optional(),
  /** Adjectives for whoever it was done to, besides the participle. */
  states: z.array(word).readonly().optional(),
  /** Before the target; a verb that needs it has no passive. */
  to: word.optional(),
  /** Before the recipient; `to` if absent. */
  recipient: word.optional(),
  /** Whether "they <verb>" is a sentence; otherwise see `unnamed` and `does`. */
  isAlone: z.literal(true).optional(),
  /** Who the subject is, if it is not the actor. */
  subject: z.literal('target').optional(),
  /** Who is acted on if there is no target. */
  object: z.literal('recipient').optional(),
  /** What stands for whoever is acted on and not named, and after a negation. */
  unnamed: z.tuple([word, word]).readonly().optional(),
  /** What one does with <noun>; to carry it out if absent. */
  does: Forms.optional(),
  /** Whether whoever does it goes away from a place. */
  isAway: z.literal(true).optional(),
  noun: word,
  /** Absent if it is not counted. */
  nouns: word.optional(),
  /** Before the target, after the noun. */
  of: word,
});
export type Verb = z.infer<typeof Verb>;

/** The schema of verbs.json. Type `other` has a word of its own. */
export const VerbTable = z.record(EventType.exclude(['other']), Verb);
