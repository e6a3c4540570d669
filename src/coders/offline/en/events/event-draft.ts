import { z } from 'zod';
import type { Count } from '../../../../model/kinds/fields.ts';
import type { EntityKind } from '../../../../model/kinds/kinds.ts';
import type { LocalId } from '../../../../model/local-id.ts';
import type { Span } from '../../../../model/span.ts';
import type {
  EventType,
  Factuality,
  Genericity,
  MentionForm,
  Polarity,
  Role,
  Stance,
} from '../../../../model/vocabulary.ts';
import type { AttributionId } from '../attribution/attribution.ts';
import type { UnreadSpeech } from '../attribution/find-unread-speech.ts';
import type { Features } from '../score/features.ts';

/** Event type and trigger token; unique for each event. */
export const EventDraftId = z
  .string()
  .regex(/^[a-z-]+@\d+$/u)
  .brand<'EventDraftId'>();
export type EventDraftId = z.infer<typeof EventDraftId>;

/** The part of a mention this stage needs. Mentions passed in are returned as the same objects. */
export interface MentionLike {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind | 'date';
  readonly form?: MentionForm;
  readonly entity?: string | null | undefined;
}

/** The part of an attribution this stage needs. */
export interface AttributionLike {
  readonly id: AttributionId;
  readonly cue?: readonly Span[];
  readonly content: readonly Span[];
  readonly stance?: Stance;
  readonly rule?: string;
}

/** The part of a date expression this stage needs. */
export interface DateLike {
  readonly id: LocalId;
  readonly start: number;
  readonly end: number;
  readonly edtf?: string | null | undefined;
}

/** A filler that is not one of the mentions passed in is a pronoun or adjective found here. */
export interface RoleDraft {
  readonly role: Role;
  readonly filler: MentionLike;
  readonly rule: string;
  readonly confidence: number;
}

/** Why a date was chosen among those of the sentence. */
export interface ChosenDate {
  readonly features: Features;
  /** 0–1. */
  readonly confidence: number;
  /** Whether the rules had chosen the same. */
  readonly byRule: boolean;
}

/** An event of the closed list. Items it refers to by id may have been dropped since. */
export interface EventDraft {
  readonly id: EventDraftId;
  readonly type: Exclude<EventType, 'other'>;
  readonly trigger: Span;
  readonly also: readonly Span[];
  readonly factuality: Factuality;
  readonly polarity: Polarity;
  readonly genericity: Genericity;
  readonly count: Count | null;
  readonly roles: readonly RoleDraft[];
  readonly place: MentionLike | null;
  readonly date: LocalId | null;
  /** Why it has that date, where it was chosen among those of its sentence. */
  readonly dated: ChosenDate | null;
  /** The event that caused it. */
  readonly because: EventDraftId | null;
  /** The event of which it is an instance. */
  readonly partOf: EventDraftId | null;
  /** The attributions that report it, in order. */
  readonly claims: readonly AttributionId[];
  /** What makes it claimed where no attribution reports it. */
  readonly allegation: UnreadSpeech | null;
  readonly rule: string;
  readonly confidence: number;
}
