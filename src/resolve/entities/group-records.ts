import { groupBy } from '../../model/group-by.ts';
import type { EntityRecord } from './entity-record.ts';

/** Records that nothing tells apart: what is judged of one of them holds for all. */
export interface RecordGroup {
  readonly key: string;
  /** In the order of their ids. */
  readonly records: readonly EntityRecord[];
  readonly first: EntityRecord;
}

/**
 * Ten thousand articles name the same ministry in a few ways; only these few are compared. What a reviewer
 * has judged stays by itself.
 */
export function groupRecords(
  records: readonly EntityRecord[],
  isDecided: (id: string) => boolean,
): RecordGroup[] {
  const inOrder = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = groupBy(inOrder, (record) =>
    isDecided(record.id) ? record.id : signatureOf(record),
  );
  return [...groups].flatMap(([key, own]) =>
    own[0] ? [{ key, records: own, first: own[0] }] : [],
  );
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
