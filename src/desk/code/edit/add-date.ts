import type { Annotations, DateExpression } from '../../../model/standoff.ts';
import type { CodingEdit } from './add-mention.ts';
import { newId } from './new-id.ts';

/** An expression of time; what a machine reads there is the first guess of what it means. */
export function addDate(
  coding: Annotations,
  text: string,
  [start, end]: readonly [number, number],
  read: DateExpression | null,
): CodingEdit {
  const known = coding.dates.find((one) => one.start === start && one.end === end);
  if (known) return { coding, at: known.id };
  const at = newId(coding, 'dates');
  const guess = read
    ? {
        ...(read.edtf != null && { edtf: read.edtf }),
        ...(read.earliest != null && { earliest: read.earliest }),
        ...(read.latest != null && { latest: read.latest }),
        // The event that a machine counted from is not in this coding.
        anchor: read.anchor === 'event' ? ('none' as const) : read.anchor,
        relation: read.relation,
        timex: read.timex,
      }
    : {
        anchor: 'none' as const,
        relation: 'on' as const,
        timex: { type: 'DATE' as const, value: text.slice(start, end) },
      };
  const date: DateExpression = { id: at, start, end, ...guess };
  return { at, coding: { ...coding, dates: [...coding.dates, date] } };
}

/** The day in EDTF; what TimeML calls its value is the same, unless it is a length of time. */
export const setDay = (coding: Annotations, id: string, edtf: string | null): Annotations => ({
  ...coding,
  dates: coding.dates.map((date): DateExpression => {
    if (date.id !== id) return date;
    const { edtf: _, earliest: __, latest: ___, ...rest } = date;
    const timex =
      edtf !== null && date.timex.type === 'DATE' ? { ...date.timex, value: edtf } : date.timex;
    return { ...rest, ...(edtf !== null && { edtf }), timex };
  }),
});
