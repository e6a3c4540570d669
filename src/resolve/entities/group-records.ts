import { hash } from 'node:crypto';
import { groupBy } from '../../model/group-by.ts';
import { type NodeId, sourceOfNode } from '../../model/ids.ts';
import type { EntityRecord } from './entity-record.ts';
import { byNeighbourhood, commonNeighbours, needsNeighbours } from './neighbourhood.ts';

/** The part of an entity that every build reads. Records of one kind are indistinguishable. */
export interface EntityOutline {
  readonly id: NodeId;
  readonly kind: string;
  /** Those of its record; left out if there are none. */
  readonly near?: readonly number[];
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
  ...(record.near.length > 0 && { near: record.near }),
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
  const isCommon = commonNeighbours(outlines);
  return [...groups].flatMap(([key, own]) => {
    const first = recordOf(own.map(({ id }) => id).sort()[0] as NodeId);
    if (key === first.id) return { key, ids: [first.id], first };
    if (!needsNeighbours(first))
      return { key: signatureOf(first), ids: own.map(({ id }) => id).sort(), first };
    return byNeighbourhood(own, isCommon).map(({ ids, near }) => {
      const id = ids[0] as NodeId;
      // Indistinguishable but for the article, so it need not be read.
      const each = { ...first, id, source: sourceOfNode(id), near };
      return { key: `${signatureOf(first)} ${id}`, ids, first: each };
    });
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
  region,
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
    region,
  ]);
