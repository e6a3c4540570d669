import type { Report } from '../../model/problem.ts';
import { firstDay } from '../dates/first-day.ts';

/**
 * The day on which a file was made, as EDTF with a question mark: the article in it was published
 * about then, but nobody says so.
 */
export function dayOfFile(moment: string | null, file: string, report: Report): string | null {
  const values = moment === null ? [] : [moment];
  const day = firstDay({ field: 'published', values, place: { file } }, report);
  return day === null ? null : `${day.replace(/[?~%]$/, '')}?`;
}
