import type { Naming } from '../../model/naming.ts';
import type { Report } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Annotations } from '../../model/standoff.ts';

/** The cells of a row by the names of their columns; a missing column has none. */
export type CellsByName = Readonly<Record<string, string | undefined>>;

/** What a row says, as a source and its coding. */
export interface CodedRecord {
  readonly source: Source;
  readonly coding: Annotations;
  readonly naming: Naming;
  readonly line: string;
}

/** Reads the rows of tables of one kind. */
export interface TableReader {
  readonly name: 'acled' | 'gdelt';
  /** Null, with the reason reported or counted, if nothing can be read in the row. */
  readonly read: (
    cells: CellsByName,
    where: { readonly file: string; readonly line: number },
    /** Told of each value for which there is no word here. */
    unmapped: (value: string) => void,
    report: Report,
  ) => CodedRecord | null;
}
