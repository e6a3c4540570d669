import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters that are written at once. */
const AT_ONCE = 2 ** 20;

/** A table for the import tool, written row by row. */
export interface TableFile {
  readonly path: string;
  add(row: string): void;
  close(): void;
}

export function createTable(path: string, header: readonly string[]): TableFile {
  const file = openSync(path, 'w', 0o600);
  let pending = `${header.join(',')}\n`;
  const flush = (): void => {
    writeSync(file, pending);
    pending = '';
  };
  return {
    path,
    add: (row) => {
      pending += `${row}\n`;
      if (pending.length > AT_ONCE) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}
