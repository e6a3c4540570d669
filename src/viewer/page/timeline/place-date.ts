import { unreachable } from '../../../model/unreachable.ts';
import { type DateBounds, type DateValue, findBounds, type Lane } from './find-bounds.ts';

/**
 * A date as drawn, in half-open days as in `days.ts`. A null end is open: nobody says how far it
 * reaches. Days between an end and its `sure` counterpart are possible but not stated.
 */
export interface PlacedDate {
  readonly lane: Lane;
  readonly from: number | null;
  readonly to: number | null;
  readonly sureFrom: number | null;
  readonly sureTo: number | null;
  /** A single day. A month is a range, never its first day. */
  readonly isPoint: boolean;
  /** The text says "about", or the value is marked uncertain or approximate. */
  readonly isApproximate: boolean;
}

/**
 * The days a date allows. "Before" and "until" are open to the past, "after" and "since" to the
 * future.
 */
export function placeDate(date: DateValue): PlacedDate {
  const bounds = findBounds(date);
  const { lane, first, last } = bounds;
  const isApproximate = date.relation === 'about' || /[?~%]/.test(date.edtf ?? '');
  const placed = (ends: Ends): PlacedDate => ({
    lane,
    ...ends,
    isPoint: ends.from !== null && ends.to === ends.from + 1,
    isApproximate,
  });
  switch (date.relation) {
    case 'before':
    case 'until':
      return placed(openToThePast(bounds));
    case 'after':
    case 'since':
      return placed(openToTheFuture(bounds));
    case 'on':
    case 'between':
    case 'about':
      return placed({
        from: first,
        to: after(last),
        sureFrom: after(bounds.latestFirst) ?? first,
        sureTo: bounds.earliestLast ?? after(last),
      });
    default:
      return unreachable(date.relation);
  }
}

type Ends = Pick<PlacedDate, 'from' | 'to' | 'sureFrom' | 'sureTo'>;

function openToThePast({ first, last, earliestLast }: DateBounds): Ends {
  const to = after(last ?? first);
  const sure = earliestLast ?? (first === last ? to : (first ?? to));
  return { from: null, to, sureFrom: null, sureTo: sure };
}

function openToTheFuture({ first, last, latestFirst }: DateBounds): Ends {
  const from = first ?? last;
  const sure = after(latestFirst) ?? (first === last ? from : (after(last) ?? from));
  return { from, to: null, sureFrom: sure, sureTo: null };
}

/** The exclusive end of a range, from its last day. */
const after = (day: number | null): number | null => (day === null ? null : day + 1);
