import { z } from 'zod';
import { EntityKind } from '../../../../model/kinds/kinds.ts';

/** What the rules of each file in `en/mentions/` give. */

const Confidence = z.number().min(0).max(1);

/** What a name refers to. A null kind is not read; "head" means whatever its head word says. */
export const NameRule = z.strictObject({
  kind: z.union([EntityKind, z.literal('head')]).nullable(),
  /** Rule name given to the mention, if several patterns share one. */
  rule: z.string().min(1).optional(),
  confidence: Confidence.optional(),
});
export type NameRule = z.infer<typeof NameRule>;

/** Confidence that a name in this frame is a person's. */
export const PersonScore = Confidence;

/** Answer to the file's question: the capital marks a name, a word modifies, a number is a unit. */
export const Verdict = z.boolean();

/** The answer is yes if any rule matches: the words are no noun here, "one" is a person. */
export const GivesNothing = z.null();

/** How many pieces a run of capitals is extended by; 0 ends it. */
export const Steps = z.int().min(0);

/** Confidence that a country acts as a state; 0 if it is a place. */
export const StateScore = Confidence;

export const UnitCode = z.strictObject({ confidence: Confidence });
export type UnitCode = z.infer<typeof UnitCode>;

/** Contexts that an ambiguous listed name may need. */
export const ListedQuestion = z.enum(['outlet', 'placed', 'capital']);
export type ListedQuestion = z.infer<typeof ListedQuestion>;

/** Questions about a description. */
export const DescriptionQuestion = z.enum([
  'there',
  'speaks',
  'printed',
  'names-firm',
  'grouped',
  'no-outlet',
  'complemented',
  'definite',
]);
export type DescriptionQuestion = z.infer<typeof DescriptionQuestion>;

/** Questions about a mention and the words around it. */
export const BesideQuestion = z.enum([
  'owned',
  'says',
  'says-unclosed',
  'cited',
  'placed',
  'set-off',
  'listed',
  'bare-role',
  'bracketed',
  'restricted',
  'possessed',
  'state-body',
]);
export type BesideQuestion = z.infer<typeof BesideQuestion>;

/** Questions about the words between two mentions. */
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
  'bynamed',
  'named-after',
]);
export type BetweenQuestion = z.infer<typeof BetweenQuestion>;
