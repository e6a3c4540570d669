import { z } from 'zod';
import { Sha256 } from './ids.ts';
import { itemFields } from './item.ts';
import { optional, record, required } from './kinds/field.ts';
import { Count } from './kinds/fields.ts';
import { KINDS, MentionKind } from './kinds/kinds.ts';
import { LocalId } from './local-id.ts';
import { StatedRelationshipType } from './relationships.ts';
import { Offset, Span } from './span.ts';
import {
  AssessmentStatus,
  ClaimStatus,
  DateAnchor,
  DateRelation,
  EventType,
  Factuality,
  Genericity,
  MentionForm,
  Origin,
  Polarity,
  Role,
  Speech,
  Stance,
  TimexType,
} from './vocabulary.ts';

/**
 * Standoff annotations: what one coder (a person, the offline extractor, a language model) reads in
 * one source. The only exchange format; offsets are half-open, in UTF-16 code units of the stored
 * text.
 */

type SchemaOf<K> = K extends { coded: infer C extends z.core.$ZodShape }
  ? z.ZodObject<C, z.core.$strict>
  : never;
type EntitySchema = SchemaOf<(typeof KINDS)[number]>;

export const Entity = z.discriminatedUnion(
  'kind',
  KINDS.map(({ coded }) => z.strictObject(coded)) as [EntitySchema, ...EntitySchema[]],
);
export type Entity = z.infer<typeof Entity>;

/** Words that refer to an entity; `entity` is null if the coder could not tell which. */
export const Mention = z.strictObject({
  id: LocalId,
  start: Offset,
  end: Offset,
  kind: MentionKind,
  entity: LocalId.nullish(),
  form: MentionForm,
  metonym: z.boolean().default(false),
  ...itemFields,
});
export type Mention = z.infer<typeof Mention>;

const timex = record({
  type: required(TimexType),
  value: required(z.string()),
  mod: optional(z.string()),
  quant: optional(z.string()),
  freq: optional(z.string()),
});

/** TIMEX3 attributes, as in TimeML. */
export const Timex = timex.coded;
export type Timex = z.infer<typeof Timex>;
export const StoredTimex = timex.stored;

/** `edtf` (ISO 8601-2) holds what the text and the publication date state together, and no more. */
export const DateExpression = z.strictObject({
  id: LocalId,
  start: Offset,
  end: Offset,
  edtf: z.string().nullish(),
  /** Outer bounds, ISO dates; null if the year would be a guess. */
  earliest: z.iso.date().nullish(),
  latest: z.iso.date().nullish(),
  anchor: DateAnchor,
  anchorEvent: LocalId.nullish(),
  relation: DateRelation,
  timex: Timex,
  ...itemFields,
});
export type DateExpression = z.infer<typeof DateExpression>;

/**
 * One proposition in somebody's words; `chain` runs from the origin to the source nearest the
 * reader.
 */
export const Claim = z.strictObject({
  id: LocalId,
  content: z.array(Span).min(1),
  cue: z.array(Span).default([]),
  source: z.array(Span).default([]),
  chain: z.array(LocalId),
  otherChains: z.array(z.array(LocalId).min(1)).default([]),
  origin: Origin,
  within: LocalId.nullish(),
  answers: LocalId.nullish(),
  speech: Speech,
  stance: Stance,
  status: ClaimStatus.default('unassessed'),
  ...itemFields,
});
export type Claim = z.infer<typeof Claim>;

export const Event = z.strictObject({
  id: LocalId,
  type: EventType,
  /** The word for an event of type `other`. */
  word: z.string().nullish(),
  trigger: Span,
  also: z.array(Span).default([]),
  factuality: Factuality,
  polarity: Polarity,
  genericity: Genericity,
  count: Count.nullish(),
  roles: z.array(z.strictObject({ role: Role, mention: LocalId, ...itemFields })).default([]),
  place: LocalId.nullish(),
  date: LocalId.nullish(),
  because: LocalId.nullish(),
  partOf: LocalId.nullish(),
  claims: z.array(LocalId).default([]),
  ...itemFields,
});
export type Event = z.infer<typeof Event>;

/** As the end of a relation, `article` means the article itself. */
export const ARTICLE_ITSELF = 'article';

/**
 * A relationship between entities, dates, events, claims or the article, with the words that say
 * so.
 */
export const Relation = z.strictObject({
  id: LocalId,
  type: StatedRelationshipType,
  from: LocalId,
  to: LocalId,
  span: z.array(Span).min(1),
  /** Why, for a judgement such as MAYBE_SAME_AS. */
  reason: z.string().nullish(),
  ...itemFields,
});
export type Relation = z.infer<typeof Relation>;

/** Somebody's verdict on a claim or a cited work. */
export const Assessment = z.strictObject({
  id: LocalId,
  by: LocalId,
  of: LocalId,
  status: AssessmentStatus,
  aspect: z.string().nullish(),
  span: z.array(Span).min(1),
  ...itemFields,
});
export type Assessment = z.infer<typeof Assessment>;

const reader = { name: z.string().min(1), version: z.string().nullish() };

/** Who read it; `from`: whose readings that began with, none if with nothing. */
export const CoderIdentity = z.strictObject({
  ...reader,
  from: z.array(z.strictObject(reader)).optional(),
});

export const Annotations = z
  .strictObject({
    source: z.strictObject({
      id: z.string().min(1),
      sha256: Sha256,
      published: z.string().nullish(),
      language: z.string().nullish(),
    }),
    coder: CoderIdentity,
    entities: z.array(Entity).default([]),
    mentions: z.array(Mention).default([]),
    dates: z.array(DateExpression).default([]),
    claims: z.array(Claim).default([]),
    events: z.array(Event).default([]),
    relations: z.array(Relation).default([]),
    assessments: z.array(Assessment).default([]),
  })
  .describe('Standoff annotations of one source by one coder');
export type Annotations = z.infer<typeof Annotations>;

/** Every section of a reading that says nothing. */
export const NO_ITEMS = {
  entities: [],
  mentions: [],
  dates: [],
  claims: [],
  events: [],
  relations: [],
  assessments: [],
} satisfies Partial<Annotations>;
