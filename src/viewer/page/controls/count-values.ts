import { byText } from '../../../model/by-text.ts';
import type { NodeId } from '../../../model/ids.ts';
import { unreachable } from '../../../model/unreachable.ts';
import { type Page, statusOf } from '../read-page.ts';
import type { ListName } from '../state.ts';

/** The values of a filter with the number of drawn nodes for each, most frequent first. */
export function countValues(page: Page, list: ListName): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const key of page.nodes)
    for (const value of valuesOf(page, key, list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, more]) => more - most || byText(a, b));
}

function valuesOf(page: Page, key: NodeId, list: ListName): readonly string[] {
  const attributes = page.graph.getNodeAttributes(key);
  switch (list) {
    case 'label':
      return [attributes.label];
    case 'source':
      return attributes.sources;
    case 'side':
      return 'side' in attributes && attributes.side !== undefined ? [attributes.side] : [];
    case 'type':
      return attributes.label === 'Event' ? [attributes.type] : [];
    case 'told':
      return attributes.label === 'Event' ? [attributes.factuality] : [];
    case 'status':
      return attributes.label === 'Event' || attributes.label === 'Claim'
        ? [statusOf(page, key, attributes)]
        : [];
    default:
      return unreachable(list);
  }
}
