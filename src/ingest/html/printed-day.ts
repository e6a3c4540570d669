import { boundsOfEdtf } from '../../text/edtf-bounds.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = (name: string): string | null => {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? null : String(at + 1).padStart(2, '0');
};

/**
 * A date as printed in metadata, as EDTF no more exact than stated; a timestamp gives its day as
 * printed. Null if there is none, or if day and month could be swapped (03/04/2024).
 */
export function printedDay(printed: string): string | null {
  const value = read(printed.trim());
  return value !== null && boundsOfEdtf(value) ? value : null;
}

function read(value: string): string | null {
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=$|[T ]\d{2}[:\d])/.exec(value);
  if (iso) return iso[1] ?? null;
  const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T\d)/.exec(value);
  if (compact) return compact.slice(1).join('-');
  const dayFirst = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(
    value,
  );
  if (dayFirst) return joined(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst =
    /^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(
      value,
    );
  if (monthFirst) return joined(monthFirst[3], monthFirst[1], monthFirst[2]);
  return null;
}

function joined(year = '', name = '', day = ''): string | null {
  const number = month(name);
  return number && `${year}-${number}-${day.padStart(2, '0')}`;
}
