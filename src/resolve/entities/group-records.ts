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
  const groups = new Map<string, EntityRecord[]>();
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = isDecided(record.id) ? record.id : signatureOf(record);
    const own = groups.get(key);
    if (own) own.push(record);
    else groups.set(key, [record]);
  }
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
