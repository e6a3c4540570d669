import type { Annotations } from '../../../model/standoff.ts';
import type { CodeProblem } from '../../code/code-api.ts';
import { itemsInOrder, type PlacedItem } from '../../code/edit/items-in-order.ts';

/** Which items a list shows. */
export const ITEM_FILTERS = [
  'all',
  'pending',
  'problems',
  'entities',
  'events',
  'claims',
  'dates',
  'relations',
] as const;
export type ItemFilter = (typeof ITEM_FILTERS)[number];

/** The items that a filter lets pass, in the order of the text. */
export function listedItems(
  coding: Annotations,
  filter: ItemFilter,
  pending: readonly string[],
  problems: readonly CodeProblem[],
): PlacedItem[] {
  const open = new Set(pending);
  const wrong = new Set(problems.map(({ item }) => item));
  return itemsInOrder(coding).filter(({ id, section }) => {
    if (filter === 'all') return true;
    if (filter === 'pending') return open.has(id);
    if (filter === 'problems') return wrong.has(id);
    return section === filter || (filter === 'relations' && section === 'assessments');
  });
}

/** The next proposal after an item in the text, or the first; null if none is left. */
export function nextPending(
  coding: Annotations,
  pending: readonly string[],
  after: string,
): string | null {
  const all = itemsInOrder(coding).map(({ id }) => id);
  const open = new Set(pending);
  const at = all.indexOf(after);
  const isNext = (id: string): boolean => id !== after && open.has(id);
  return all.slice(at + 1).find(isNext) ?? all.find(isNext) ?? null;
}
