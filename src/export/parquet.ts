import { ByteWriter, parquetWriteRows, type SchemaElement } from 'hyparquet-writer';
import type { PropertyType } from '../graph/flat/property-plan.ts';
import { unreachable } from '../model/unreachable.ts';
import type { WriteFolderOf, WritePiece } from './export-format.ts';
import { dictionaryFile } from './tables/data-package.ts';
import type { Column, TableValue, TidyTable } from './tables/table.ts';
import { TIDY_TABLES } from './tables/tables.ts';

/** Rows in memory at once. */
const GROUP = 20_000;

/** The tables of `csv` with their types: lists stay lists, days are days, what is absent is null. */
export const writeParquet: WriteFolderOf = (input, open) => {
  for (const table of TIDY_TABLES) {
    const write = open(`${table.name}.parquet`);
    void parquetWriteRows({
      writer: writerTo(write),
      schema: schemaOf(table.columns),
      columns: table.columns.map(({ name }) => ({ name })),
      rows: recordsOf(table, table.rows(input)),
      rowGroupSize: GROUP,
      createdBy: 'attest',
    });
  }
  open('dictionary.csv')(dictionaryFile(TIDY_TABLES));
};

function* recordsOf(
  { columns }: TidyTable,
  rows: Iterable<readonly TableValue[]>,
): Generator<Record<string, unknown>> {
  for (const row of rows)
    yield Object.fromEntries(
      columns.map(({ name, holds }, at) => [name, storedValue(row[at] ?? null, holds)]),
    );
}

const storedValue = (cell: TableValue, holds: PropertyType): unknown => {
  if (cell === null) return null;
  return holds === 'date' ? new Date(`${cell}T00:00:00Z`) : cell;
};

/** Every row group goes to the file as it is made. */
function writerTo(write: WritePiece): ByteWriter {
  const writer = new ByteWriter();
  const flush = (): void => {
    write(writer.getBytes().slice());
    writer.index = 0;
  };
  return Object.assign(writer, { flush, finish: flush });
}

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(elementsOf),
];

function elementsOf({ name, holds }: Column): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (holds) {
    case 'text':
      return [{ ...optional, ...TEXT }];
    case 'texts':
      return [
        { ...optional, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', ...TEXT },
      ];
    case 'date':
      return [{ ...optional, type: 'INT32', converted_type: 'DATE' }];
    case 'integer':
      return [{ ...optional, type: 'INT32' }];
    case 'number':
      return [{ ...optional, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...optional, type: 'BOOLEAN' }];
    default:
      return unreachable(holds);
  }
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
