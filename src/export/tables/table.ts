import type { PropertyType } from '../../graph/flat/property-plan.ts';
import type { ExportInput } from '../export-format.ts';

/** A value of a table; null where there is none. */
export type TableValue = string | number | boolean | readonly string[] | null;

export interface Column {
  readonly name: string;
  readonly holds: PropertyType;
  /** One sentence for the data dictionary. */
  readonly about: string;
  /** The tables whose `id` this is. */
  readonly refersTo?: string;
}

/** A tidy table: one row a thing, one column a property. */
export interface TidyTable {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** In the order of the columns; made one by one. */
  readonly rows: (input: ExportInput) => Iterable<readonly TableValue[]>;
}
