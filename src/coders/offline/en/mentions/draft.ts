import type { Count } from '../../../../model/kinds/fields.ts';
import type { Designation } from '../../../../model/kinds/unit.ts';
import type {
  EntityKind,
  Identity,
  MentionForm,
  ObjectCategory,
  PlacePrecision,
  StatedRelation,
  WorkKind,
} from './draft-words.ts';
import type { Surface } from './surface.ts';

/** A mention before coreference is resolved. */
export interface MentionDraft {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly form: MentionForm;
  readonly metonym: boolean;
  readonly rule: string;
  readonly confidence: number;
  /** Display name of the lexicon entry. */
  readonly entry?: string | undefined;
  readonly country?: string | null | undefined;
  readonly designation?: Designation | undefined;
  readonly identity?: Identity | undefined;
  readonly count?: Count | undefined;
  readonly precision?: PlacePrecision | undefined;
  readonly workKind?: WorkKind | undefined;
  readonly category?: ObjectCategory | undefined;
  /** IMO number of a ship. */
  readonly imo?: string | undefined;
  readonly role?: string | undefined;
  readonly plural?: boolean | undefined;
  /** The head noun of a description, without premodifiers. */
  readonly noun?: string | undefined;
  readonly definite?: boolean | undefined;
}

export interface RelationDraft {
  readonly type: StatedRelation;
  /** Half-open offsets of the two mentions. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly span: readonly [number, number];
  readonly rule: string;
  readonly confidence: number;
}

export interface FoundMentions {
  readonly mentions: readonly MentionDraft[];
  /** Pronouns and adjectives of nationality; they become mentions only if they fill a role. */
  readonly candidates: readonly MentionDraft[];
  readonly relations: readonly RelationDraft[];
  /** The text as the finders read it. */
  readonly surface: Surface;
}
