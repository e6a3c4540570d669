import { z } from 'zod';
import { EntityKind } from '../../../model/kinds/kinds.ts';

/** What the rules of each file in `en/mentions/` give. */

const Confidence = z.number().min(0).max(1);

/** What a name is. No kind: nothing that is read here. "head": what its head word says. */
export const NameRule = z.strictObject({
  kind: z.union([EntityKind, z.literal('head')]).nullable(),
  /** The rule as the mention tells it, where several patterns share one. */
  rule: z.string().min(1).optional(),
  confidence: Confidence.optional(),
});
export type NameRule = z.infer<typeof NameRule>;

/** Whether what the file is about is so: a capital is a name's, a word modifies, a number is a unit. */
export const Verdict = z.boolean();

/** That it is so, where one rule holds: the words are no noun here, "one" is somebody. */
export const Holds = z.null();

/** How many pieces a run of capitals goes on by; none: it ends. */
export const Steps = z.int().min(0);

/** How sure it is that a country acts as a state; 0: it is a place. */
export const StateScore = Confidence;

export const UnitCode = z.strictObject({ confidence: Confidence });
export type UnitCode = z.infer<typeof UnitCode>;

/** What an ambiguous listed name has beside it, of what such a name may need. */
export const ListedQuestion = z.enum(['outlet', 'placed', 'capital']);
export type ListedQuestion = z.infer<typeof ListedQuestion>;

/** What is asked of a description. */
export const DescriptionQuestion = z.enum([
  'there',
  'grouped',
  'no-outlet',
  'complemented',
  'definite',
]);
export type DescriptionQuestion = z.infer<typeof DescriptionQuestion>;

/** What is asked of a mention and the words beside it. */
export const BesideQuestion = z.enum([
  'owned',
  'says',
  'cited',
  'placed',
  'listed',
  'bare-role',
  'bracketed',
  'possessed',
  'state-body',
]);
export type BesideQuestion = z.infer<typeof BesideQuestion>;

/** What is asked of the words between two mentions. */
export const BetweenQuestion = z.enum([
  'member',
  'official',
  'part-of',
  'part-beside',
  'whole',
  'unit-of',
  'listing',
  'apposition',
  'comma',
  'of',
  'alias',
]);
export type BetweenQuestion = z.infer<typeof BetweenQuestion>;
