import type { GazetteerEntry } from '../../model/judgement.ts';
import type { EntityRecord } from './entity-record.ts';
import { formsOf } from './name-forms.ts';

/** Entries by label and form of name. */
export type Gazetteer = ReadonlyMap<string, readonly IndexedEntry[]>;
interface IndexedEntry {
  readonly key: string;
  readonly country: string | null;
}

export function indexGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const index = new Map<string, IndexedEntry[]>();
  for (const { label, names, country } of entries) {
    const entry = { key: `${label} ${names[0] ?? ''} ${country ?? ''}`, country };
    for (const form of new Set(names.flatMap(formsOf))) {
      const key = `${label} ${form}`;
      index.set(key, [...(index.get(key) ?? []), entry]);
    }
  }
  return index;
}

/**
 * The entry that a record's names lead to, where there is only one that its country allows. It says that two
 * names are used of one thing; whether these two articles use them so is still to be judged.
 */
export function lookUp(record: EntityRecord, gazetteer: Gazetteer): EntityRecord {
  const found = new Map(
    record.forms
      .flatMap((form) => gazetteer.get(`${record.label} ${form}`) ?? [])
      .filter(
        ({ country }) => record.country === null || country === null || record.country === country,
      )
      .map((entry) => [entry.key, entry]),
  );
  const [entry, ...others] = found.values();
  return entry && others.length === 0 ? { ...record, listed: entry.key } : record;
}
