import { EntityKind } from '../../model/kinds/kinds.ts';
import { StatedRelationshipType } from '../../model/relationships.ts';
import type { Span } from '../../model/span.ts';
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
} from '../../model/vocabulary.ts';

/**
 * Words with a type, values and arguments: what the tools that people annotate with have in common.
 * Annotations are written as marks, and marks read as annotations, so that each tool needs only
 * its own notation.
 */
export interface TextMark {
  /** Of the file. */
  readonly id: string;
  readonly type: string;
  readonly span: Span;
  readonly features: Readonly<Record<string, string>>;
  readonly args: readonly MarkArgument[];
}

export interface MarkArgument {
  readonly role: string;
  /** The id of another mark. */
  readonly to: string;
}

export type Layer =
  | 'mention'
  | 'date'
  | 'claim'
  | 'event'
  | 'relation'
  | 'assessment'
  /** Words that belong to another mark: how it is said, who says it, more of the same. */
  | 'part';

/** Types of marks by layer. No type is in two. */
export const TYPES_OF_LAYER: Readonly<Record<Layer, readonly string[]>> = {
  mention: EntityKind.options,
  date: ['date'],
  claim: ['claim'],
  event: EventType.options,
  relation: StatedRelationshipType.options,
  assessment: ['ASSESSED'],
  part: ['cue', 'source', 'also'],
};

/** Arguments that marks of a layer may have. */
export const ROLES_OF_LAYER: Readonly<Record<Layer, readonly string[]>> = {
  mention: [],
  date: ['anchorEvent'],
  claim: ['by', 'within', 'answers'],
  event: [...Role.options, 'place', 'date', 'because', 'partOf', 'claim'],
  relation: ['from', 'to'],
  assessment: ['assessor', 'assessed'],
  part: ['of'],
};

/** Values from a closed list; all others are free text. */
export const CHOICES_OF_LAYER: Readonly<
  Record<Layer, Readonly<Record<string, readonly string[]>>>
> = {
  mention: { form: MentionForm.options, metonym: ['true', 'false'] },
  date: { anchor: DateAnchor.options, relation: DateRelation.options },
  claim: {
    speech: Speech.options,
    stance: Stance.options,
    status: ClaimStatus.options,
    origin: Origin.options,
  },
  event: {
    factuality: Factuality.options,
    polarity: Polarity.options,
    genericity: Genericity.options,
  },
  relation: {},
  assessment: { status: AssessmentStatus.options },
  part: {},
};

const LAYER_OF = new Map(
  (Object.entries(TYPES_OF_LAYER) as [Layer, readonly string[]][]).flatMap(([layer, types]) =>
    types.map((type) => [type, layer] as const),
  ),
);
export const layerOf = (type: string): Layer | null => LAYER_OF.get(type) ?? null;
export const LAYERS = Object.keys(TYPES_OF_LAYER) as Layer[];
