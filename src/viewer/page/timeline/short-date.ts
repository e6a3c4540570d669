import type { NodeOf } from '../../../model/graph.ts';
import { unreachable } from '../../../model/unreachable.ts';
import { edtfInWords } from '../../../text/edtf-in-words.ts';
import { dateInWords } from '../evidence/date-in-words.ts';
import { DATE_WORDS } from '../texts/date-words.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';

/** A short form of a date, for a list; `dateInWords` has the full one. */
export function shortDate(date: NodeOf<'Date'> | null): string {
  if (date === null) return TIMELINE_TEXTS.noDate;
  const { edtf, relation } = date;
  if (edtf === undefined) return dateInWords(date);
  return [DATE_WORDS.relation[relation], rangeOrPoint(knownEnd(edtf, relation))]
    .filter(Boolean)
    .join(' ');
}

function rangeOrPoint(value: string): string {
  const [, from, to] = /^([^./]+)\/([^./]+)$/.exec(value) ?? [];
  if (from === undefined || to === undefined) return edtfInWords(value);
  return TIMELINE_TEXTS.range(edtfInWords(from), edtfInWords(to));
}

/** Drops the open end of `2024-01/..` after a word such as "since", which says the same. */
function knownEnd(edtf: string, relation: NodeOf<'Date'>['relation']): string {
  switch (relation) {
    case 'since':
    case 'after':
      return edtf.replace(/\/(\.\.)?$/, '');
    case 'before':
    case 'until':
      return edtf.replace(/^(\.\.)?\//, '');
    case 'on':
    case 'between':
    case 'about':
      return edtf;
    default:
      return unreachable(relation);
  }
}
