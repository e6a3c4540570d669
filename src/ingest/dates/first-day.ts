import type { Place, Report } from '../../model/problem.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { isEmptyDay } from './is-empty-day.ts';
import { printedDay } from './printed-day.ts';

export interface StatedDays {
  readonly field: string;
  /** As stated, the most trusted first: EDTF, a timestamp, or in words. */
  readonly values: readonly string[];
  readonly place: Place;
  /** The day on which the file was saved, as far as that is known: nothing in it can be later. */
  readonly saved?: string | null;
}

/**
 * The first day that can be read and is one. Warns of days that stand for none, if none can be
 * read, and if another value states a different day.
 */
export function firstDay({ field, values, place, saved }: StatedDays, report: Report) {
  const stated = values.filter((value) => value.trim() !== '');
  const days = stated.flatMap((value) => edtfOrDay(value) ?? []);
  const empty = days.filter((day) => isEmptyDay(day) || isLater(day, saved ?? null));
  const [first, ...others] = days.filter((day) => !empty.includes(day));
  const other = others.find((day) => !day.startsWith(first ?? '') && !first?.startsWith(day));
  if (empty.length > 0) {
    report.warn(
      'source:empty-date',
      `a day given for ${field} stands for none, or is to come, and is left out`,
      place,
      { actual: [...new Set(empty)].join(', '), expected: first ?? 'the day, or nothing' },
    );
  }
  if (days.length === 0 && stated.length > 0) {
    report.warn(
      'source:no-such-date',
      `${field} is not an unambiguous date and is left out`,
      place,
      {
        actual: stated[0] ?? '',
        expected: 'EDTF (ISO 8601-2), such as 2025-06-01, or 1 June 2025',
      },
    );
  } else if (first !== undefined && other !== undefined) {
    report.warn(
      'source:dates-differ',
      `two days are stated for ${field}; the first is used`,
      place,
      {
        actual: `${first}, ${other}`,
        expected: 'one day',
      },
    );
  }
  return first ?? null;
}

const edtfOrDay = (value: string): string | null =>
  boundsOfEdtf(value.trim()) ? value.trim() : printedDay(value);

/** By more than a day, as the two may be stated in different time zones. */
function isLater(day: string, saved: string | null): boolean {
  const earliest = boundsOfEdtf(day)?.earliest;
  const latest = saved === null ? undefined : boundsOfEdtf(saved)?.latest;
  if (earliest === undefined || latest === undefined) return false;
  const DAY = 24 * 60 * 60 * 1000;
  return Date.parse(earliest) - Date.parse(latest) > DAY;
}
