import { z } from 'zod';

/** What is asked by the rules of the files in `en/attribution/` that answer several questions. */

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
