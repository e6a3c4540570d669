import { z } from 'zod';
import type { Count } from '../../../model/kinds/fields.ts';
import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { LocalId } from '../../../model/local-id.ts';
import type { Span } from '../../../model/span.ts';
import type {
  EventType,
  Factuality,
  Genericity,
  MentionForm,
  Polarity,
  Role,
} from '../../../model/vocabulary.ts';
import type { AttributionId } from '../attribution/attribution.ts';

/** The type and the token of the trigger: no two events have one. */
export const EventDraftId = z
  .string()
  .regex(/^[a-z-]+@\d+$/u)
  .brand<'EventDraftId'>();
export type EventDraftId = z.infer<typeof EventDraftId>;

/** What this stage needs of a mention; one that was handed in comes back as the same object. */
export interface MentionLike {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind | 'date';
  readonly form?: MentionForm;
  readonly entity?: string | null | undefined;
}

/** What this stage needs of an attribution. */
export interface AttributionLike {
  readonly id: AttributionId;
  readonly content: readonly Span[];
}

/** What this stage needs of a date expression. */
export interface DateLike {
  readonly id: LocalId;
  readonly start: number;
  readonly end: number;
  readonly edtf?: string | null | undefined;
}

/** A filler that is not among the mentions handed in is a pronoun or adjective found here. */
export interface RoleDraft {
  readonly role: Role;
  readonly filler: MentionLike;
  readonly rule: string;
  readonly confidence: number;
}

/** An event of the closed list. What it refers to by id may have been dropped since. */
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
  /** The event that brought it about. */
  readonly because: EventDraftId | null;
  /** The event that it is an instance of. */
  readonly partOf: EventDraftId | null;
  /** The attributions that tell it, in their order. */
  readonly claims: readonly AttributionId[];
  readonly rule: string;
  readonly confidence: number;
}
