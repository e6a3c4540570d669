import type { StatedRelationshipType } from '../../../../model/relationships.ts';

export type { EntityKind } from '../../../../model/kinds/kinds.ts';
export type {
  Identity,
  MentionForm,
  ObjectCategory,
  PlacePrecision,
  WorkKind,
} from '../../../../model/vocabulary.ts';
export type StatedRelation = StatedRelationshipType;
