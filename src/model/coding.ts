import { z } from 'zod';
import { itemFields } from './item.ts';
import { KINDS } from './kinds/kinds.ts';
import { LocalId } from './local-id.ts';
import {
  Assessment,
  Claim,
  CoderIdentity,
  DateExpression,
  Event,
  Mention,
  Relation,
} from './standoff.ts';

/**
 * A person's coding, `annotations.yaml`: the standoff annotations, with quotations instead of
 * offsets and mentions listed under their entity. Everything else has the same names and values.
 */

const words = z.string().min(1);

/**
 * Words of the article; if they occur more than once, with `prefix`, `suffix` or `nth` (from 1).
 */
export const Quotation = z.union([
  words,
  z.strictObject({
    quote: words,
    prefix: words.optional(),
    suffix: words.optional(),
    nth: z.int().positive().optional(),
  }),
]);
export type Quotation = z.infer<typeof Quotation>;

/** One quotation, or several (for a claim that its cue interrupts). */
const Quotations = z.union([Quotation, z.array(Quotation).min(1)]);

/** A mention of an entity: the entity's id if it has one mention, else the id with the words. */
export const Filler = z.union([
  LocalId,
  z.strictObject({
    entity: LocalId,
    quote: words.optional(),
    prefix: words.optional(),
    suffix: words.optional(),
    nth: z.int().positive().optional(),
  }),
]);
export type Filler = z.infer<typeof Filler>;

const located = z.strictObject({
  quote: words,
  prefix: words.optional(),
  suffix: words.optional(),
  nth: z.int().positive().optional(),
});

export const CodedMention = z.union([
  words,
  located.extend({
    form: Mention.shape.form.optional(),
    metonym: z.boolean().optional(),
    ...itemFields,
  }),
]);
export type CodedMention = z.infer<typeof CodedMention>;

const mentions = { mentions: z.array(CodedMention).min(1) };

type SchemaOf<K> = K extends { coded: infer C extends z.core.$ZodShape }
  ? z.ZodObject<C & typeof mentions, z.core.$strict>
  : never;
type CodedEntitySchema = SchemaOf<(typeof KINDS)[number]>;

export const CodedEntity = z.discriminatedUnion(
  'kind',
  KINDS.map(({ coded }) => z.strictObject({ ...coded, ...mentions })) as [
    CodedEntitySchema,
    ...CodedEntitySchema[],
  ],
);
export type CodedEntity = z.infer<typeof CodedEntity>;

export const CodedDate = located.extend(DateExpression.omit({ start: true, end: true }).shape);

export const CodedClaim = z.strictObject({
  ...Claim.shape,
  content: Quotations,
  cue: Quotations.optional(),
  source: Quotations.optional(),
});

const CodedRole = z.strictObject({
  role: Event.shape.roles.unwrap().element.shape.role,
  ...itemFields,
  filler: Filler,
});

export const CodedEvent = z.strictObject({
  ...Event.shape,
  trigger: Quotation,
  also: Quotations.optional(),
  roles: z.array(CodedRole).default([]),
  place: Filler.nullish(),
});

export const CodedRelation = z.strictObject({ ...Relation.shape, span: Quotations });
export const CodedAssessment = z.strictObject({ ...Assessment.shape, span: Quotations });

export const Coding = z
  .strictObject({
    coder: CoderIdentity,
    entities: z.array(CodedEntity).default([]),
    dates: z.array(CodedDate).default([]),
    claims: z.array(CodedClaim).default([]),
    events: z.array(CodedEvent).default([]),
    relations: z.array(CodedRelation).default([]),
    assessments: z.array(CodedAssessment).default([]),
  })
  .describe("A person's coding of one article, with quotations for offsets");
export type Coding = z.infer<typeof Coding>;
