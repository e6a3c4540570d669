import type { Report } from '../../model/problem.ts';
import { acledReader } from './acled.ts';
import type { CellsByName, CodedRecord, TableReader } from './event-table.ts';
import { gdeltColumns, gdeltReader } from './gdelt.ts';
import { type EventRow, tableRows } from './table-rows.ts';

interface KnownTable {
  readonly reader: TableReader;
  readonly columns: readonly string[];
  /** Whether the first row holds the names of the columns. */
  readonly hasHead: boolean;
}

/** The events of a table of ACLED or GDELT, a source a row, one row in memory at a time. */
export function* readEventTable(file: string, report: Report): Generator<CodedRecord> {
  const unmapped = new Map<string, number>();
  const count = (value: string): void => void unmapped.set(value, (unmapped.get(value) ?? 0) + 1);
  let table: KnownTable | null = null;
  for (const row of tableRows(file, report)) {
    if (!table) {
      table = tableOf(row);
      if (!table) {
        reportUnknown(file, row, report);
        return;
      }
      if (table.hasHead) continue;
    }
    if (!hasAllCells(row, table, file, report)) continue;
    const found = table.reader.read(
      cellsByName(row, table.columns),
      { file, line: row.line },
      count,
      report,
    );
    if (found) yield found;
  }
  reportUnmapped(file, unmapped, report);
}

function tableOf({ cells }: EventRow): KnownTable | null {
  const columns = cells.map((cell) => cell.replace('\uFEFF', '').trim().toLowerCase());
  if (columns.includes('event_id_cnty') && columns.includes('sub_event_type'))
    return { reader: acledReader, columns, hasHead: true };
  const ofGdelt = gdeltColumns(cells.length);
  if (!ofGdelt) return null;
  return { reader: gdeltReader, columns: ofGdelt, hasHead: !/^\d+$/.test(cells[0] ?? '') };
}

function hasAllCells(row: EventRow, table: KnownTable, file: string, report: Report): boolean {
  if (row.cells.length === table.columns.length) return true;
  report.error(
    'source:table-row',
    'this row has more or fewer cells than the table has columns',
    { file, line: row.line },
    { actual: `${row.cells.length} cells`, expected: `${table.columns.length} cells` },
  );
  return false;
}

const cellsByName = ({ cells }: EventRow, columns: readonly string[]): CellsByName =>
  Object.fromEntries(columns.map((column, at) => [column, cells[at]]));

const reportUnknown = (file: string, { cells, line }: EventRow, report: Report): void =>
  report.warn(
    'source:unknown-table',
    'a table of a kind that is not read',
    { file, line },
    {
      actual: `${cells.length} columns: ${cells.slice(0, 3).join(', ')}`,
      expected: 'event_id_cnty, event_date, … (ACLED), or the 61 or 58 columns of GDELT’s events',
    },
  );

/** Kinds that are named in a message; the others are counted. */
const MOST_NAMED = 12;

function reportUnmapped(file: string, unmapped: ReadonlyMap<string, number>, report: Report): void {
  if (unmapped.size === 0) return;
  const named = [...unmapped].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const more = named.length > MOST_NAMED ? `; ${named.length - MOST_NAMED} more` : '';
  report.warn(
    'source:unmapped',
    'kinds of events and actors for which there is no word here; none is guessed',
    { file },
    {
      actual: `${named
        .slice(0, MOST_NAMED)
        .map(([value, times]) => `${value} (${times})`)
        .join(', ')}${more}`,
      expected: 'see the tables in docs/sources.md',
    },
  );
}
