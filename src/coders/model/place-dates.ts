import type { DateExpression } from '../../model/standoff.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import type { QuotedDate } from './answer-schemas.ts';
import type { WordFinder } from './find-words.ts';
import type { Refuse } from './refusals.ts';

export interface PlacedDates {
  readonly dates: DateExpression[];
  readonly ids: ReadonlyMap<string, string>;
}

/** Dates whose words the article has. A value that they do not give is left out. */
export function placeDates(
  answered: readonly QuotedDate[],
  finder: WordFinder,
  published: string | null,
  refuse: Refuse,
): PlacedDates {
  const dates: DateExpression[] = [];
  const ids = new Map<string, string>();
  for (const { id: said, quote, context, edtf, ...date } of answered) {
    const span = finder.find({ quote, ...(context !== undefined && { context }) });
    if (!span || ids.has(said)) continue;
    const id = `d${dates.length + 1}`;
    ids.set(said, id);
    const value = edtf != null && isGiven(edtf, finder.text, published) ? edtf : null;
    if (edtf != null && value === null) refuse('unproven', `${quote}: ${edtf}`);
    dates.push({ id, start: span[0], end: span[1], edtf: value, ...date });
  }
  return { dates, ids };
}

/** Whether the article or its day of publication gives the years of a date; a year is never guessed. */
function isGiven(edtf: string, text: string, published: string | null): boolean {
  if (!boundsOfEdtf(edtf)) return false;
  const years = edtf.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  return years.every((year) => published !== null || text.includes(year));
}
