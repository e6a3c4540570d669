import { stringify } from 'csv-stringify/sync';
import type { TableValue } from './table.ts';

/** How several values stand in one cell. */
export const BETWEEN_VALUES = '; ';

/** So that a spreadsheet reads a file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it.
 * No number here is negative, so numbers stay as they are.
 */
export const csvText = (rows: readonly (readonly TableValue[])[]): string =>
  stringify(
    rows.map((row) => row.map(textOf)),
    { record_delimiter: '\r\n', escape_formulas: true, quoted_match: BROKEN },
  );

/** With \r\n between records the library would leave a single \n in a cell unquoted. */
const BROKEN = /[\r\n]|^\s|\s$/u;

/** A formula may also begin behind blanks; the library looks at the first character only. */
const LATE_FORMULA = /^\s+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

function textOf(cell: TableValue): string {
  if (cell === null) return '';
  const text =
    typeof cell === 'object'
      ? cell.map((value) => value.replaceAll(BETWEEN_VALUES, ', ')).join(BETWEEN_VALUES)
      : String(cell);
  return LATE_FORMULA.test(text) ? `'${text}` : text;
}
