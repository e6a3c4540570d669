import { hash } from 'node:crypto';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import type { EntityRecord } from './entity-record.ts';

/** The part of an entity that every build reads. Records of one kind are indistinguishable. */
export interface EntityOutline {
  readonly id: NodeId;
  readonly kind: string;
}

/** Indistinguishable entities: a judgement about one of them holds for all. */
export interface EntityGroup {
  readonly key: string;
  /** Sorted. */
  readonly ids: readonly NodeId[];
  readonly first: EntityRecord;
}

export const entityOutlineOf = (record: EntityRecord): EntityOutline => ({
  id: record.id,
  kind: hash('sha256', signatureOf(record), 'base64url').slice(0, 20),
});

/**
 * Groups indistinguishable records: ten thousand articles name the same ministry in a few ways, and
 * only these few are compared. An entity that a reviewer judged is a group of its own.
 */
export function groupRecords(
  outlines: readonly EntityOutline[],
  recordOf: (id: NodeId) => EntityRecord,
  isDecided: (id: NodeId) => boolean,
): EntityGroup[] {
  const groups = groupBy(outlines, ({ id, kind }) => (isDecided(id) ? id : kind));
  return [...groups].map(([key, own]) => {
    const ids = own.map(({ id }) => id).sort();
    const first = recordOf(ids[0] as NodeId);
    return { key: key === first.id ? key : signatureOf(first), ids, first };
  });
}

/** Everything that a comparison looks at. */
const signatureOf = ({
  label,
  forms,
  country,
  scene,
  precision,
  unit,
  whole,
  role,
}: EntityRecord): string =>
  JSON.stringify([
    label,
    forms,
    country,
    country === null ? scene : null,
    precision,
    unit,
    whole,
    role,
  ]);
