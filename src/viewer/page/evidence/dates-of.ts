import type { Page } from '../read-page.ts';
import { dateInWords } from './date-in-words.ts';

/** When an event was, or a work was published, or what a date is, in words. */
export function datesOf({ graph }: Page, id: string): string[] {
  const self = graph.getNodeAttributes(id);
  if (self.label === 'Date') return [dateInWords(self)];
  return graph
    .mapOutNeighbors(id, (_, date) => date.label === 'Date' && dateInWords(date))
    .filter((words) => words !== false);
}
