import { isMachine } from '../../model/coders.ts';
import type { Place, Report } from '../../model/problem.ts';
import type { DateExpression } from '../../model/standoff.ts';
import { boundsOfEdtf } from '../edtf-bounds.ts';
import type { GateInput } from './gate-input.ts';

/** Dates must exist, agree with their bounds, and have no clock time in EDTF. */
export function checkDates({ annotations, place, report }: GateInput): void {
  annotations.dates.forEach((date, at) => {
    checkDate(date, place('dates', at), report);
    // Only a person could add the event, so a machine's annotations are not warned about it.
    if (!isMachine(annotations.coder.name)) checkAnchor(date, place('dates', at), report);
  });
  const { published } = annotations.source;
  if (published != null && !boundsOfEdtf(published)) {
    noSuchDate(report, published, { path: 'source.published' });
  }
}

function checkDate(date: DateExpression, place: Place, report: Report): void {
  const bounds = date.edtf == null ? null : boundsOfEdtf(date.edtf);
  if (date.edtf != null && !bounds) noSuchDate(report, date.edtf, place);
  const { earliest, latest } = date;
  if (earliest && latest && earliest > latest) {
    contradiction(report, `${earliest} … ${latest}`, 'earliest ≤ latest', place);
  }
  if (!bounds) return;
  if (earliest && bounds.earliest && earliest < bounds.earliest) {
    contradiction(report, `earliest ${earliest}`, `not before ${bounds.earliest}`, place);
  }
  if (latest && bounds.latest && latest > bounds.latest) {
    contradiction(report, `latest ${latest}`, `not after ${bounds.latest}`, place);
  }
}

function checkAnchor({ edtf, anchor, anchorEvent }: DateExpression, place: Place, report: Report) {
  if (edtf == null || !boundsOfEdtf(edtf) || anchor !== 'event' || anchorEvent != null) return;
  report.warn('annotation:anchor-without-event', 'a date counted from an event names none', place, {
    actual: 'anchorEvent missing',
    expected: 'the id of an event',
  });
}

function noSuchDate(report: Report, actual: string, place: Place): void {
  report.error('annotation:no-such-date', 'this is not a date that exists', place, {
    actual,
    expected: 'EDTF (ISO 8601-2) without a clock time, such as 2023-05-31, XXXX-05-31 or 2014/..',
  });
}

function contradiction(report: Report, actual: string, expected: string, place: Place): void {
  report.error('annotation:date-bounds', 'bounds that contradict each other or the date', place, {
    actual,
    expected,
  });
}
