import type { NodeOf } from '../../../model/graph.ts';
import { DAYS_OF_MONTH, dayOfIso, startOfMonth } from './days.ts';

/**
 * Where a date is drawn: on the axis of years, in an unknown year, or nowhere, such as a duration.
 * Days as in `days.ts`, first and last included; null is open.
 */
export interface DateBounds {
  readonly lane: Lane;
  readonly first: number | null;
  readonly last: number | null;
  /**
   * For a range with imprecise ends: the latest day it may start, and the earliest day it may end.
   */
  readonly latestFirst: number | null;
  readonly earliestLast: number | null;
}
export const LANES = ['years', 'unknown-year', 'nowhere'] as const;
export type Lane = (typeof LANES)[number];

export type DateValue = Pick<
  NodeOf<'Date'>,
  'edtf' | 'earliest' | 'latest' | 'latestStart' | 'earliestEnd' | 'relation'
>;

export function findBounds(date: DateValue): DateBounds {
  const { earliest, latest, latestStart, earliestEnd, edtf = '' } = date;
  if (earliest !== undefined || latest !== undefined)
    return {
      lane: 'years',
      first: numberOf(earliest),
      last: numberOf(latest),
      latestFirst: numberOf(latestStart),
      earliestLast: numberOf(earliestEnd),
    };
  return boundsInUnknownYear(edtf.replace(/[?~%]/g, '')) ?? NOWHERE;
}

const NOWHERE: DateBounds = {
  lane: 'nowhere',
  first: null,
  last: null,
  latestFirst: null,
  earliestLast: null,
};

const numberOf = (isoDay: string | undefined): number | null =>
  isoDay === undefined ? null : dayOfIso(isoDay);

/** `XXXX-05-31`, `XXXX-05`, and ranges of these; null if even the month is unknown. */
function boundsInUnknownYear(value: string): DateBounds | null {
  if (!value.includes('/')) {
    const days = daysOf(value);
    return days && { ...NOWHERE, lane: 'unknown-year', first: days[0], last: days[1] };
  }
  const [start = '', end = ''] = value.split('/');
  const [from, to] = [daysOf(start), daysOf(end)];
  if (!from && !to) return null;
  return {
    lane: 'unknown-year',
    first: from?.[0] ?? null,
    last: to?.[1] ?? null,
    latestFirst: from && from[0] !== from[1] ? from[1] : null,
    earliestLast: to && to[0] !== to[1] ? to[0] : null,
  };
}

const MONTH_AND_DAY = /^XX[\dX]{2}-(\d{2})(?:-(\d{2}|XX))?$/;

function daysOf(value: string): [first: number, last: number] | null {
  const [, month = '', day = 'XX'] = MONTH_AND_DAY.exec(value) ?? [];
  const days = DAYS_OF_MONTH[Number(month) - 1];
  if (days === undefined) return null;
  const start = startOfMonth(Number(month));
  if (day === 'XX') return [start, start + days - 1];
  return [start + Number(day) - 1, start + Number(day) - 1];
}
