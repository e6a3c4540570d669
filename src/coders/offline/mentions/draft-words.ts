import type { StatedRelationshipType } from '../../../model/relationships.ts';

export type {
  EntityKind,
  Identity,
  MentionForm,
  ObjectCategory,
  PlacePrecision,
  WorkKind,
} from '../../../model/vocabulary.ts';
export type StatedRelation = StatedRelationshipType;
