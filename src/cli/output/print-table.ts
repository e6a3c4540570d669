import { table } from 'table';
import { escapeControls } from '../../text/escape-controls.ts';
import { printData } from './print.ts';
import { wrapAtWords } from './wrap-at-words.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Characters. Longer cells are wrapped at words. */
const WIDEST_CELL = 56;

/** A table for people. Without rows, one line that says so. */
export function printTable({ columns, rows }: Table): void {
  if (rows.length === 0) {
    printData('(no rows)');
    return;
  }
  const cells = [columns, ...rows].map((row) => row.map(cell));
  const lines = cells.map((row) => row.map((text) => eachLine(text, WIDEST_CELL)));
  printData(
    table(lines, {
      columns: columns.map((_, at) => ({
        width: Math.min(
          WIDEST_CELL,
          Math.max(1, ...cells.map((row) => longestLine(row[at] ?? ''))),
        ),
        wrapWord: true,
      })),
      drawHorizontalLine: (line, lines) => line <= 1 || line === lines,
    }),
  );
}

const eachLine = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => wrapAtWords(line, width))
    .join('\n');

const longestLine = (text: string): number =>
  Math.max(...text.split('\n').map((line) => line.length));

/** The text of a cell: one line per list item, nothing for null. Control characters are shown. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cell).join('\n');
  if (typeof value === 'object') return escapeControls(JSON.stringify(value));
  return escapeControls(String(value)).replaceAll('\t', ' ');
}
