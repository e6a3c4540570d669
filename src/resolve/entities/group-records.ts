import { hash } from 'node:crypto';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import type { EntityRecord } from './entity-record.ts';

/** What of an entity each build looks at: records of one kind are told apart by nothing. */
export interface EntityOutline {
  readonly id: NodeId;
  readonly kind: string;
}

/** Entities that nothing tells apart: what is judged of one of them holds for all. */
export interface EntityGroup {
  readonly key: string;
  /** In their order. */
  readonly ids: readonly NodeId[];
  readonly first: EntityRecord;
}

export const entityOutlineOf = (record: EntityRecord): EntityOutline => ({
  id: record.id,
  kind: hash('sha256', signatureOf(record), 'base64url').slice(0, 20),
});

/**
 * Ten thousand articles name the same ministry in a few ways; only these few are compared. What a reviewer
 * has judged stays by itself.
 */
export function groupRecords(
  outlines: readonly EntityOutline[],
  recordOf: (id: NodeId) => EntityRecord,
  isDecided: (id: string) => boolean,
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
