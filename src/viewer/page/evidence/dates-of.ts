import type { NodeId } from '../../../model/ids.ts';
import type { Page } from '../read-page.ts';
import { dateInWords } from './date-in-words.ts';

/** The dates of an event or a work, or a date itself, in words. */
export function datesOf({ graph }: Page, id: NodeId): string[] {
  const self = graph.getNodeAttributes(id);
  if (self.label === 'Date') return [dateInWords(self)];
  return graph
    .mapOutNeighbors(id, (_, date) => date.label === 'Date' && dateInWords(date))
    .filter((words) => words !== false);
}
