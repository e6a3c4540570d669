import type { WriteFolderOf, WritePiece } from './export-format.ts';
import { BYTE_ORDER_MARK, csvText } from './tables/csv-text.ts';
import { dataPackageOf, dictionaryFile } from './tables/data-package.ts';
import type { Cell } from './tables/table.ts';
import { TABLES } from './tables/tables.ts';

/** Rows that are made into text at once. */
const PORTION = 1000;

/** Tables that a spreadsheet opens, and what each column means, for people and for programs. */
export const writeCsv: WriteFolderOf = (input, open) => {
  for (const { name, columns, rows } of TABLES) {
    const write = open(`${name}.csv`);
    write(BYTE_ORDER_MARK);
    write(csvText([columns.map((column) => column.name)]));
    writeRows(rows(input), write);
  }
  open('dictionary.csv')(dictionaryFile(TABLES));
  open('datapackage.json')(dataPackageOf(TABLES));
};

function writeRows(rows: Iterable<readonly Cell[]>, write: WritePiece): void {
  let portion: (readonly Cell[])[] = [];
  for (const row of rows) {
    portion.push(row);
    if (portion.length < PORTION) continue;
    write(csvText(portion));
    portion = [];
  }
  write(csvText(portion));
}
