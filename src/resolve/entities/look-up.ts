import type { GazetteerEntry } from '../../model/judgement.ts';
import type { EntityRecord } from './entity-record.ts';
import { formsOf } from './name-forms.ts';

/** Entries by label and name form. */
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
 * Adds the gazetteer entry that fits the record's names and country, if there is exactly one. The
 * entry says that two names belong to one thing; whether these two articles mean it is judged
 * later.
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
