import type { Span } from '../../../model/span.ts';
import type { Count } from '../../../model/standoff.ts';
import type {
  EntityKind,
  EventType,
  Factuality,
  Genericity,
  MentionForm,
  Polarity,
  Role,
} from '../../../model/vocabulary.ts';

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
  readonly content: readonly Span[];
}

/** What this stage needs of a date expression. */
export interface DateLike {
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

/** An event of the closed list; indices refer to the arrays that `findEvents` was given or returns. */
export interface EventDraft {
  readonly type: Exclude<EventType, 'other'>;
  readonly trigger: Span;
  readonly also: readonly Span[];
  readonly factuality: Factuality;
  readonly polarity: Polarity;
  readonly genericity: Genericity;
  readonly count: Count | null;
  readonly roles: readonly RoleDraft[];
  readonly place: MentionLike | null;
  /** Index of a date. */
  readonly date: number | null;
  /** Index of the event that brought it about. */
  readonly because: number | null;
  /** Index of the event that it is an instance of. */
  readonly partOf: number | null;
  /** Indices of the attributions that tell it. */
  readonly claims: readonly number[];
  readonly rule: string;
  readonly confidence: number;
}
