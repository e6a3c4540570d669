import type { NodeId } from '../../model/ids.ts';
import type { AnalysisTable } from '../analysis.ts';

export type Row = AnalysisTable['rows'][number];
/** What to show for an id. */
export type Name = (id: NodeId) => string;

/** Rows per table; the other parts of the analysis hold everything. */
const ROWS = 25;

/** A table of the first rows, which says so if there are more. */
export function table(
  name: string,
  title: string,
  note: string,
  columns: string[],
  rows: Row[],
): AnalysisTable {
  const rest = rows.length > ROWS ? ` The first ${ROWS} of ${rows.length} rows.` : '';
  return { name, title, note: note + rest, columns, rows: rows.slice(0, ROWS) };
}
