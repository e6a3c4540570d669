import { z } from 'zod';

/** What the rules of each file in `en/attribution/` give. */

/** A file whose rules only answer yes. */
export const Holds = z.literal(true);
export type Holds = z.infer<typeof Holds>;

/** What the first word after a cue opens. "demonstrative": "that claim", perhaps no conjunction. */
export const Opening = z.strictObject({
  kind: z.enum(['none', 'demonstrative', 'that', 'infinitive', 'question', 'gerund']),
});
export type Opening = z.infer<typeof Opening>;

/**
 * Where the finite verb is that turns a noun phrase into a clause: at this word, or perhaps later.
 */
export const PhraseEnd = z.strictObject({ finite: z.enum(['here', 'later']) });
export type PhraseEnd = z.infer<typeof PhraseEnd>;

/** The extent of a time or setting: a number of words, or what the named procedure finds. */
export const Adverbial = z.strictObject({
  skip: z.union([z.literal(1), z.literal(2), z.literal(4), z.enum(['times', 'setting'])]),
});
export type Adverbial = z.infer<typeof Adverbial>;

/**
 * The effect of a word on a growing noun phrase: "take-last" takes it and ends there, "pass" takes
 * it if another word follows, "link" does so only directly after a taken word. Procedures handle
 * the rest.
 */
export const PhraseStep = z.strictObject({
  step: z.enum(['take', 'take-last', 'pass', 'stop', 'link', 'list', 'bracket', 'quote']),
});
export type PhraseStep = z.infer<typeof PhraseStep>;

/**
 * Where a word after the speaker ends the report: after "said Smith", after a setting, anywhere.
 */
export const SpeakerEnd = z.strictObject({ where: z.enum(['anywhere', 'inverted', 'setting']) });
export type SpeakerEnd = z.infer<typeof SpeakerEnd>;

// Questions of the files whose rules answer several.

export const AdjunctQuestion = z.enum([
  'opinion',
  'as-said',
  'closed',
  'cited-after',
  'no-clause',
  'only-conjunction',
  'aside',
]);
export type AdjunctQuestion = z.infer<typeof AdjunctQuestion>;

export const AssessmentQuestion = z.enum(['group', 'checks', 'none', 'of', 'adjective']);
export type AssessmentQuestion = z.infer<typeof AssessmentQuestion>;

export const NominalQuestion = z.enum(['agent', 'possessor', 'maker']);
export type NominalQuestion = z.infer<typeof NominalQuestion>;

export const OrderQuestion = z.enum(['holder', 'command', 'forbidden', 'told']);
export type OrderQuestion = z.infer<typeof OrderQuestion>;

export const VerbCueQuestion = z.enum(['could-be', 'introduces', 'witnessed']);
export type VerbCueQuestion = z.infer<typeof VerbCueQuestion>;
