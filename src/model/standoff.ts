import { z } from 'zod';
import { LocalId, Sha256 } from './ids.ts';
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
  Identity,
  MentionForm,
  MentionKind,
  ObjectCategory,
  Origin,
  PlacePrecision,
  Polarity,
  Role,
  Speech,
  Stance,
  TimexType,
  WorkKind,
} from './vocabulary.ts';

/**
 * Standoff annotations: what one coder (a person, the offline extractor, a language model) reads in
 * one source. The one exchange format; offsets are half-open UTF-16 code units into the stored text.
 */

/** Another reading that the coder considered: `field` would be `value`. */
export const Alternative = z.strictObject({
  field: z.string(),
  value: z.string(),
  confidence: z.number().min(0).max(1).optional(),
  why: z.string().optional(),
});
export type Alternative = z.infer<typeof Alternative>;

/** What every item may carry: how sure the coder is (0–1), which rule found it, what else it could be. */
export const itemFields = {
  confidence: z.number().min(0).max(1).optional(),
  rule: z.string().optional(),
  alternatives: z.array(Alternative).optional(),
};

export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2');

/** How many; an end that the text leaves open is null or left out. */
export const Count = z
  .strictObject({
    min: z.int().nonnegative().nullish(),
    max: z.int().nonnegative().nullish(),
    approximate: z.boolean().optional(),
  })
  .refine(({ min, max }) => min == null || max == null || min <= max, {
    message: 'a count has min ≤ max',
  });
export type Count = z.infer<typeof Count>;

/** A unit's name taken apart; each part as printed, in the language of the text. */
export const Designation = z.strictObject({
  number: z.string().nullish(),
  echelon: z.string().nullish(),
  branch: z.string().nullish(),
  honorific: z.string().nullish(),
});
export type Designation = z.infer<typeof Designation>;

const named = {
  id: LocalId,
  /** As asserted by the text; null where it gives none, and never for a protected person. */
  name: z.string().min(1).nullish(),
  /** What to call something without a name: "one soldier", "at least eight Russian soldiers". */
  label: z.string().min(1).nullish(),
  aliases: z.array(z.string().min(1)).optional(),
  identity: Identity.nullish(),
  ...itemFields,
};
const country = { country: Country.nullish() };
const side = { side: Country.nullish() };
const protection = { protected: z.boolean().optional() };

export const entityFields = {
  unit: { ...named, ...country, ...side, designation: Designation.nullish() },
  agency: { ...named, ...country, ...side, acronym: z.string().nullish() },
  publication: { ...named, ...country },
  organization: { ...named, ...country, ...side, acronym: z.string().nullish() },
  person: { ...named, ...country, ...side, ...protection, role: z.string().nullish() },
  group: { ...named, ...country, ...side, ...protection, count: Count.nullish() },
  place: { ...named, ...country, precision: PlacePrecision.nullish() },
  work: {
    ...named,
    workKind: WorkKind.nullish(),
    title: z.string().nullish(),
    published: z.string().nullish(),
  },
  object: { ...named, ...country, ...side, category: ObjectCategory.nullish() },
};

export const Entity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), ...entityFields.unit }),
  z.strictObject({ kind: z.literal('agency'), ...entityFields.agency }),
  z.strictObject({ kind: z.literal('publication'), ...entityFields.publication }),
  z.strictObject({ kind: z.literal('organization'), ...entityFields.organization }),
  z.strictObject({ kind: z.literal('person'), ...entityFields.person }),
  z.strictObject({ kind: z.literal('group'), ...entityFields.group }),
  z.strictObject({ kind: z.literal('place'), ...entityFields.place }),
  z.strictObject({ kind: z.literal('work'), ...entityFields.work }),
  z.strictObject({ kind: z.literal('object'), ...entityFields.object }),
]);
export type Entity = z.infer<typeof Entity>;

/** The words that stand for an entity; `entity` is null where the coder could not tell which. */
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

/** TIMEX3 attributes, as in TimeML. */
export const Timex = z.strictObject({
  type: TimexType,
  value: z.string(),
  mod: z.string().nullish(),
  quant: z.string().nullish(),
  freq: z.string().nullish(),
});
export type Timex = z.infer<typeof Timex>;

/** `edtf` (ISO 8601-2) is what the text and the publication date say together, and no more. */
export const DateExpression = z.strictObject({
  id: LocalId,
  start: Offset,
  end: Offset,
  edtf: z.string().nullish(),
  /** ISO dates, the outer bounds; null where a year would have to be guessed. */
  earliest: z.iso.date().nullish(),
  latest: z.iso.date().nullish(),
  anchor: DateAnchor,
  anchorEvent: LocalId.nullish(),
  relation: DateRelation,
  timex: Timex,
  ...itemFields,
});
export type DateExpression = z.infer<typeof DateExpression>;

/** One proposition as somebody put it; `chain` runs from the origin to the one nearest the reader. */
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
  /** An `other` event's own word. */
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

/** `article` as an end stands for the article itself. */
export const ARTICLE_ITSELF = 'article';

/** A relationship between entities, dates, events, claims or the article, with the words for it. */
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

export const Coder = z.strictObject({ name: z.string().min(1), version: z.string().nullish() });

export const Annotations = z
  .strictObject({
    source: z.strictObject({
      id: z.string().min(1),
      sha256: Sha256,
      published: z.string().nullish(),
      language: z.string().nullish(),
    }),
    coder: Coder,
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
