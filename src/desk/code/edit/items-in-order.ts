import type { Annotations } from '../../../model/standoff.ts';
import type { CodedSection } from './new-id.ts';

/** An item of a coding as a reader meets it in the text. */
export interface PlacedItem {
  readonly id: string;
  readonly section: Exclude<CodedSection, 'mentions'>;
  /** The first of its words. */
  readonly start: number;
  readonly end: number;
}

const NOWHERE: readonly [number, number] = [0, 0];

/** All items but mentions, which belong to things, in the order of their first words. */
export function itemsInOrder(coding: Annotations): PlacedItem[] {
  const firstOf = new Map<string, readonly [number, number]>();
  for (const { entity, start, end } of coding.mentions) {
    const before = entity == null ? undefined : firstOf.get(entity);
    if (entity != null && (!before || start < before[0])) firstOf.set(entity, [start, end]);
  }
  const item = (
    section: PlacedItem['section'],
    id: string,
    [start, end]: readonly [number, number] = NOWHERE,
  ): PlacedItem => ({ id, section, start, end });
  return [
    ...coding.entities.map(({ id }) => item('entities', id, firstOf.get(id))),
    ...coding.dates.map(({ id, start, end }) => item('dates', id, [start, end])),
    ...coding.claims.map(({ id, content }) => item('claims', id, content[0])),
    ...coding.events.map(({ id, trigger }) => item('events', id, trigger)),
    ...coding.relations.map(({ id, span }) => item('relations', id, span[0])),
    ...coding.assessments.map(({ id, span }) => item('assessments', id, span[0])),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}
