import type { WriteFolderOf, WritePiece } from './export-format.ts';
import { BYTE_ORDER_MARK, csvText } from './tables/csv-text.ts';
import { dataPackageOf, dictionaryFile } from './tables/data-package.ts';
import type { TableValue } from './tables/table.ts';
import { TIDY_TABLES } from './tables/tables.ts';

/** Rows that are made into text at once. */
const PORTION = 1000;

/** Tables that a spreadsheet opens, and what each column means, for people and for programs. */
export const writeCsv: WriteFolderOf = (input, open) => {
  for (const { name, columns, rows } of TIDY_TABLES) {
    const write = open(`${name}.csv`);
    write(BYTE_ORDER_MARK);
    write(csvText([columns.map((column) => column.name)]));
    writeRows(rows(input), write);
  }
  open('dictionary.csv')(dictionaryFile(TIDY_TABLES));
  open('datapackage.json')(dataPackageOf(TIDY_TABLES));
};

function writeRows(rows: Iterable<readonly TableValue[]>, write: WritePiece): void {
  let portion: (readonly TableValue[])[] = [];
  for (const row of rows) {
    portion.push(row);
    if (portion.length < PORTION) continue;
    write(csvText(portion));
    portion = [];
  }
  write(csvText(portion));
}
