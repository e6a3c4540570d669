import { parse } from 'csv-parse/sync';
import type { Report } from '../../model/problem.ts';
import { inflatedLines, isGzipFile } from '../container/inflated-lines.ts';
import { readByteLines } from '../read-bytes.ts';

/** One row of a table: its cells as they stand. */
export interface EventRow {
  readonly cells: readonly string[];
  /** The line of the file where it begins, from 1. */
  readonly line: number;
}

/** Characters of one row; a quotation mark that nothing closes would swallow the rest of a file. */
const LONGEST_ROW = 1_000_000;

/** Rows that are parsed at once: a parser of its own for each would take most of the time. */
const PORTION = 200;

/** A row as it stands, from one line feed outside quotation marks to the next. */
interface RawRow {
  readonly text: string;
  readonly line: number;
}

/** The rows of a file, a few in memory at a time. A row that cannot be parsed is reported. */
export function* tableRows(file: string, report: Report): Generator<EventRow> {
  const lines = isGzipFile(file) ? inflatedLines(file, report) : readByteLines(file, report);
  const decoder = new TextDecoder('utf-8');
  let delimiter: string | null = null;
  let [open, start] = ['', 0];
  let rows: RawRow[] = [];
  for (const { bytes, line } of lines) {
    const text = decoder.decode(bytes).replace(/\r$/, '');
    delimiter ??= delimiterOf(text);
    if (open === '') start = line;
    open = open === '' ? text : `${open}\n${text}`;
    if (isOpen(open, delimiter)) {
      if (open.length <= LONGEST_ROW) continue;
      broken(file, start, UNCLOSED, report);
    } else if (open.trim() !== '') rows.push({ text: open, line: start });
    open = '';
    if (rows.length < PORTION) continue;
    yield* parsed(rows, delimiter, file, report);
    rows = [];
  }
  yield* parsed(rows, delimiter ?? ',', file, report);
  if (open !== '') broken(file, start, UNCLOSED, report);
}

const UNCLOSED = 'a quotation mark that nothing closes';

const delimiterOf = (first: string): string =>
  ['\t', ';', ','].find((mark) => first.split(mark).length > 3) ?? ',';

/** GDELT has tabs and no quotation marks; in other tables they are doubled inside a cell. */
const isOpen = (text: string, delimiter: string): boolean =>
  delimiter !== '\t' && text.split('"').length % 2 === 0;

/** All at once; one at a time if one of them cannot be parsed. */
function* parsed(
  rows: readonly RawRow[],
  delimiter: string,
  file: string,
  report: Report,
): Generator<EventRow> {
  if (delimiter === '\t') {
    for (const { text, line } of rows) yield { cells: text.split('\t'), line };
    return;
  }
  const cells = parseAll(rows, delimiter);
  if (typeof cells !== 'string' && cells.length === rows.length) {
    for (const [at, { line }] of rows.entries()) yield { cells: cells[at] ?? [], line };
  } else if (rows.length > 1) {
    for (const row of rows) yield* parsed([row], delimiter, file, report);
  } else {
    const [{ line } = { line: 0 }] = rows;
    broken(file, line, typeof cells === 'string' ? cells : 'several rows in one', report);
  }
}

/** The cells of each, or what is wrong. */
function parseAll(rows: readonly RawRow[], delimiter: string): string[][] | string {
  const text = rows.map((row) => row.text).join('\n');
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: '\n' });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const broken = (file: string, line: number, actual: string, report: Report): void =>
  report.error(
    'source:table-row',
    'this row cannot be read',
    { file, line },
    {
      actual,
      expected: 'cells in one line, or in quotation marks',
    },
  );
