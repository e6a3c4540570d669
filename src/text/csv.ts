export type CsvCell = string | number;

/**
 * A spreadsheet runs text that begins like this as a formula, also after blanks or in full-width
 * form.
 */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * A table as RFC 4180 with a byte-order mark, so that spreadsheets read it as UTF-8. Text that a
 * spreadsheet would run gets a leading apostrophe; numbers stay numbers.
 */
export const csvOf = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

function field(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
