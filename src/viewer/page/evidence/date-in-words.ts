import type { NodeOf } from '../../../model/graph.ts';
import { edtfInWords } from '../../../text/edtf-in-words.ts';
import { visibleText } from '../../visible-text.ts';
import { DATE_WORDS } from '../texts/date-words.ts';

/**
 * A date in full: its value, relation and anchor, the days it may fall between, and the words in
 * the article.
 */
export function dateInWords(date: NodeOf<'Date'>): string {
  const printed = `“${visibleText(date.text)}”`;
  if (date.edtf === undefined)
    return `${date.precision === 'duration' ? DATE_WORDS.duration : DATE_WORDS.unreadable} ${printed}`;
  const value = [DATE_WORDS.relation[date.relation], edtfInWords(date.edtf)]
    .filter(Boolean)
    .join(' ');
  return [value, ...boundsInWords(date), `${printed}${DATE_WORDS.anchor[date.anchor]}`].join('; ');
}

/** The earliest and latest day, if they add to the value. */
function boundsInWords({ earliest, latest, edtf, relation }: NodeOf<'Date'>): string[] {
  if (earliest === undefined && latest === undefined)
    return edtf?.startsWith('XX') ? [] : [DATE_WORDS.noBounds];
  if (earliest === latest || (relation === 'on' && edtf?.length === 10)) return [];
  if (earliest === undefined) return [`${DATE_WORDS.notAfter} ${edtfInWords(latest ?? '')}`];
  if (latest === undefined) return [`${DATE_WORDS.notBefore} ${edtfInWords(earliest)}`];
  return [
    `${DATE_WORDS.between} ${edtfInWords(earliest)} ${DATE_WORDS.and} ${edtfInWords(latest)}`,
  ];
}
