import { z } from 'zod';

/** The closed lists that coders, loaders and queries use. Names follow the field's standards. */

export const MentionForm = z.enum(['name', 'nominal', 'pronoun', 'adjective']);
export type MentionForm = z.infer<typeof MentionForm>;

/**
 * What words do in an article: name a thing, give a date, say what was said, report it, name who
 * said it, tell an event, …
 */
export const MentionUse = z.enum([
  'mention',
  'date',
  'content',
  'cue',
  'source',
  'trigger',
  'relation',
  'assessment',
]);
export type MentionUse = z.infer<typeof MentionUse>;

/** `unnamed`: real but not named; `unknown`: a placeholder; `kind`: a class of things. */
export const Identity = z.enum(['named', 'unnamed', 'unknown', 'kind']);
export type Identity = z.infer<typeof Identity>;

export const EVENT_FAMILIES = {
  violence: ['attack', 'clash', 'kill', 'die', 'injure', 'abuse', 'threaten', 'destroy', 'hack'],
  custody: ['surrender', 'capture', 'detain', 'question', 'exchange', 'free'],
  movement: ['deploy', 'advance', 'seize', 'withdraw', 'flee', 'desert'],
  command: ['order', 'refuse', 'recruit', 'appoint', 'dismiss'],
  observation: ['detect', 'intercept'],
  information: ['publish', 'interview', 'investigate', 'verify', 'deny'],
  justice: ['charge', 'try', 'convict', 'acquit', 'sanction'],
  assistance: ['assist', 'supply'],
  politics: ['negotiate', 'agree'],
  /** Needs a word of its own; allowed in a person's coding, never produced by the offline coder. */
  other: ['other'],
} as const;

export const EventType = z.enum(Object.values(EVENT_FAMILIES).flat());
export type EventType = z.infer<typeof EventType>;

export const Factuality = z.enum([
  'asserted',
  'claimed',
  'ordered',
  'planned',
  'possible',
  'inferred',
]);
export type Factuality = z.infer<typeof Factuality>;

export const Polarity = z.enum(['positive', 'negative']);
export type Polarity = z.infer<typeof Polarity>;

export const Genericity = z.enum(['single', 'plural', 'habitual', 'kind']);
export type Genericity = z.infer<typeof Genericity>;

export const Role = z.enum(['actor', 'target', 'recipient', 'instrument', 'cause', 'other']);
export type Role = z.infer<typeof Role>;

export const Speech = z.enum(['direct', 'indirect', 'mixed']);
export type Speech = z.infer<typeof Speech>;

export const Stance = z.enum([
  'asserts',
  'denies',
  'doubts',
  'asks',
  'demands',
  'promises',
  'predicts',
]);
export type Stance = z.infer<typeof Stance>;

/** Whether the origin of a claim is printed, inferred by the coder, or not named. */
export const Origin = z.enum(['stated', 'inferred', 'unknown']);
export type Origin = z.infer<typeof Origin>;

export const ClaimStatus = z.enum([
  'unassessed',
  'unverified',
  'verified',
  'denied',
  'disputed',
  'refuted',
  'retracted',
]);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** Derived from the claims that tell the event. */
export const EventStatus = z.enum(['unassessed', 'unverified', 'verified', 'disputed', 'refuted']);
export type EventStatus = z.infer<typeof EventStatus>;

export const AssessmentStatus = z.enum([
  'unverified',
  'verified',
  'denied',
  'disputed',
  'refuted',
  'retracted',
]);
export type AssessmentStatus = z.infer<typeof AssessmentStatus>;

export const PlacePrecision = z.enum(['settlement', 'area', 'sector', 'country', 'withheld']);
export type PlacePrecision = z.infer<typeof PlacePrecision>;

export const WorkKind = z.enum([
  'investigation',
  'report',
  'article',
  'interview',
  'video',
  'audio',
  'photo',
  'post',
  'call',
  'letter',
  'statement',
  'speech',
  'broadcast',
  'order',
  'indictment',
  'ruling',
  'document',
  'book',
]);
export type WorkKind = z.infer<typeof WorkKind>;

export const ObjectCategory = z.enum([
  'vehicle',
  'vessel',
  'aircraft',
  'weapon',
  'building',
  'infrastructure',
  'other',
]);
export type ObjectCategory = z.infer<typeof ObjectCategory>;

export const DateAnchor = z.enum(['publication', 'utterance', 'event', 'absolute', 'none']);
export type DateAnchor = z.infer<typeof DateAnchor>;

export const DateRelation = z.enum(['on', 'before', 'after', 'since', 'until', 'between', 'about']);
export type DateRelation = z.infer<typeof DateRelation>;

/** TimeML's TIMEX3 types. */
export const TimexType = z.enum(['DATE', 'TIME', 'DURATION', 'SET']);
export type TimexType = z.infer<typeof TimexType>;

export const ArticleStatus = z.enum(['current', 'superseded', 'retracted']);
export type ArticleStatus = z.infer<typeof ArticleStatus>;

/** What a reviewer decided: an article is withdrawn, anything else accepted or corrected. */
export const ReviewKind = z.enum(['accepted', 'corrected', 'withdrawn']);
export type ReviewKind = z.infer<typeof ReviewKind>;

/** Whether the words for an article's protected people include names. */
export const ProtectedPeople = z.enum(['named', 'unnamed']);
export type ProtectedPeople = z.infer<typeof ProtectedPeople>;

/**
 * Extra labels of a node in Neo4j, so that Neo4j Browser can draw it differently. They repeat what
 * its properties say, nothing more.
 */
export const SecondLabel = z.enum([
  'Claimed',
  'Ordered',
  'Planned',
  'Possible',
  'Inferred',
  'Protected',
]);
export type SecondLabel = z.infer<typeof SecondLabel>;

export const LABEL_OF_FACTUALITY = {
  asserted: null,
  claimed: 'Claimed',
  ordered: 'Ordered',
  planned: 'Planned',
  possible: 'Possible',
  inferred: 'Inferred',
} as const satisfies Record<Factuality, SecondLabel | null>;
