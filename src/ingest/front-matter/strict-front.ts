import { present } from '../../model/present.ts';
import type { Report } from '../../model/problem.ts';
import { FrontMatter } from '../../model/source.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { printedDay } from '../dates/printed-day.ts';
import { shown } from '../parse-yaml.ts';
import { mapFields } from './map-fields.ts';
import type { StatedHead } from './read-head.ts';
import { warnOfUnused } from './warn-of-unused.ts';

const DATES = ['published', 'retrieved', 'updated'] as const;

/**
 * The front matter of `article.md`: our own fields have to be valid, and an id is required. Fields
 * of other programs fill in what these do not say, or are named in a warning. Null if an error was
 * reported.
 */
export function strictFront(head: StatedHead, report: Report): FrontMatter | null {
  const isOwn = (key: string): boolean => Object.hasOwn(FrontMatter.shape, key);
  const entries = Object.entries(head.values);
  const own = Object.fromEntries(entries.filter(([key]) => isOwn(key)));
  const others = Object.fromEntries(entries.filter(([key]) => !isOwn(key)));
  const mapped = mapFields({ ...head, values: others }, report);
  warnOfUnused(mapped.unused, head, report);
  const { data, flaws } = parseBySchema(FrontMatter, { ...mapped.values, ...own });
  for (const { path, reason, expected } of flaws ?? []) {
    const key = String(path[0]);
    report.error('source:front-matter', reason, head.place(key), {
      actual: shown(head.values[key]),
      ...(expected && { expected }),
    });
  }
  if (!data) return null;
  const days = DATES.map((field) => [field, dayOf(field, data[field], head, report)]);
  return { ...data, ...present(Object.fromEntries(days)) };
}

/** EDTF as it is, or the day of a moment or of words. */
function dayOf(
  field: string,
  value: string | null | undefined,
  head: StatedHead,
  report: Report,
): string | null | undefined {
  if (value == null || boundsOfEdtf(value)) return value;
  const day = printedDay(value);
  if (day !== null) return day;
  report.error('source:no-such-date', `${field} is not a date that exists`, head.place(field), {
    actual: value,
    expected: 'EDTF (ISO 8601-2), such as 2025-06-01, 2025-06 or XXXX-05-31',
  });
  return value;
}
