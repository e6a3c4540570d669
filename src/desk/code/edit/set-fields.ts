import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { Annotations, Entity } from '../../../model/standoff.ts';
import { type CodedSection, sectionOf } from './new-id.ts';

/** Values of fields; null takes one away. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** A coding in which an item has these values. */
export function setFields(coding: Annotations, id: string, values: FieldValues): Annotations {
  const section = sectionOf(coding, id);
  if (section === null) return coding;
  return withItems(coding, section, (item) =>
    item.id === id ? (present({ ...item, ...values }) as typeof item) : item,
  );
}

export const withItems = <S extends CodedSection>(
  coding: Annotations,
  section: S,
  change: (item: Annotations[S][number]) => Annotations[S][number],
): Annotations => ({
  ...coding,
  [section]: (coding[section] as Annotations[S][number][]).map(change),
});

const present = (item: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value != null));

/** Fields that every kind of thing has; the others go when it becomes of another kind. */
const SHARED = new Set([
  'id',
  'kind',
  'name',
  'label',
  'aliases',
  'identity',
  'confidence',
  'rule',
  'alternatives',
]);

/** Makes a thing, and all words that name it, of another kind. */
export function recast(coding: Annotations, id: string, kind: EntityKind): Annotations {
  const entity = coding.entities.find((one) => one.id === id);
  if (!entity || entity.kind === kind) return coding;
  const kept = Object.entries(entity).filter(([field]) => SHARED.has(field));
  const next = { ...Object.fromEntries(kept), kind } as Entity;
  return {
    ...withItems(coding, 'entities', (one) => (one.id === id ? next : one)),
    mentions: coding.mentions.map((one) => (one.entity === id ? { ...one, kind } : one)),
  };
}

/** Protects somebody: no name of theirs is stored. `words`: what to call them instead. */
export function protect(coding: Annotations, id: string, words: string): Annotations {
  const entity = coding.entities.find((one) => one.id === id);
  const label = entity?.name == null ? (entity?.label ?? words) : words;
  return setFields(coding, id, { protected: true, name: null, aliases: null, label });
}
