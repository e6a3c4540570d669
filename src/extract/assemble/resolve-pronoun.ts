import type { Entity } from '../../model/standoff.ts';
import type { EntityKind } from '../../model/vocabulary.ts';

/** Whom a pronoun can stand for. The first and second person are left to the speaker's claim. */
const KINDS: Readonly<Record<string, readonly EntityKind[]>> = {
  he: ['person'],
  him: ['person'],
  his: ['person'],
  she: ['person'],
  her: ['person'],
  they: ['group', 'unit', 'agency', 'organization'],
  them: ['group', 'unit', 'agency', 'organization'],
  their: ['group', 'unit', 'agency', 'organization'],
  it: ['agency', 'unit', 'organization', 'publication', 'work'],
  its: ['agency', 'unit', 'organization', 'publication'],
};

export const kindsOfPronoun = (word: string): readonly EntityKind[] =>
  KINDS[word.toLowerCase()] ?? [];

export const mayStandFor = (word: string, entity: Entity | null): boolean =>
  entity !== null && kindsOfPronoun(word).includes(entity.kind);
