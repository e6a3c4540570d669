import { z } from 'zod';
import { itemFields } from '../../model/item.ts';
import { EntityKind, KINDS } from '../../model/kinds/kinds.ts';
import { Claim, DateExpression, Event, Mention, Relation } from '../../model/standoff.ts';
import { EventType, Factuality } from '../../model/vocabulary.ts';

/*
 * What a model is asked to write: standoff annotations with quotations for offsets. Fields come from
 * the schemas of annotations, so that what they allow is what a model may say.
 */

const words = z.string().min(1).max(4000);
const id = z.string().min(1).max(120);

/** Words of the article; `context` is a longer piece around them, if they occur more than once. */
export const QuotedWords = z.strictObject({ quote: words, context: words.optional() });
export type QuotedWords = z.infer<typeof QuotedWords>;

const unsaid = new Set<string>([...Object.keys(itemFields), 'id', 'kind', 'published']);

/** The fields of all kinds side by side, which is easier to write than a schema a kind. */
const entityFields: Record<string, z.ZodType> = Object.fromEntries(
  KINDS.flatMap(({ coded }) =>
    Object.entries(coded as Record<string, z.ZodType>).filter(([name]) => !unsaid.has(name)),
  ),
);

export const QuotedEntity = z.strictObject({
  id,
  kind: EntityKind,
  ...entityFields,
  mentions: z
    .array(
      QuotedWords.extend({
        form: Mention.shape.form,
        metonym: z.boolean().optional(),
      }),
    )
    .max(200),
});
export interface QuotedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly mentions: readonly z.infer<typeof QuotedEntity>['mentions'][number][];
  readonly [field: string]: unknown;
}

const { edtf, anchor, relation, timex } = DateExpression.shape;
export const QuotedDate = QuotedWords.extend({
  id,
  edtf,
  anchor,
  relation,
  timex: timex.pick({ type: true, value: true }),
});
export type QuotedDate = z.infer<typeof QuotedDate>;

/** None that would let somebody be named: who signed, who commands. */
const RelationOfModel = Relation.shape.type.extract(['PART_OF', 'MEMBER_OF', 'ADJACENT_TO']);
export const QuotedRelation = z.strictObject({
  type: RelationOfModel,
  from: id,
  to: id,
  words: QuotedWords,
});
export type QuotedRelation = z.infer<typeof QuotedRelation>;

const { speech, stance, origin } = Claim.shape;
/** Without `status`: nobody's verdict is taken from a model. */
export const QuotedClaim = z.strictObject({
  id,
  content: z.array(QuotedWords).min(1).max(20),
  cue: QuotedWords.optional(),
  source: QuotedWords.optional(),
  chain: z.array(id).max(20),
  otherChains: z.array(z.array(id).min(1).max(20)).max(10).optional(),
  origin,
  within: id.optional(),
  answers: id.optional(),
  speech,
  stance,
});
export type QuotedClaim = z.infer<typeof QuotedClaim>;

const filler = QuotedWords.extend({ entity: id });
const { polarity, genericity, roles } = Event.shape;
/** `other` is for a person to say. */
const TypeOfModel = EventType.exclude(['other']);

export const QuotedEvent = z.strictObject({
  id,
  type: TypeOfModel,
  trigger: QuotedWords,
  also: z.array(QuotedWords).max(50).optional(),
  factuality: Factuality,
  polarity,
  genericity,
  roles: z.array(filler.extend({ role: roles.unwrap().element.shape.role })).max(50),
  place: filler.optional(),
  date: id.optional(),
  because: id.optional(),
  partOf: id.optional(),
  claims: z.array(id).max(50),
});
export type QuotedEvent = z.infer<typeof QuotedEvent>;
