import type { PropertyType } from './property-plan.ts';

/** How `neo4j-admin database import` reads the cells of a table. */

/** Between the values of a list. It stands in no text that people write. */
const BETWEEN = '\u001F';

const TYPES: Record<PropertyType, string> = {
  text: 'string',
  texts: 'string[]',
  date: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
};

/** The options without which these tables are read wrongly. */
export const IMPORT_OPTIONS = [
  '--id-type=string',
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
  '--bad-tolerance=0',
] as const;

/** What stands above a column. */
export const importColumn = (name: string, holds: PropertyType): string =>
  `${name}:${TYPES[holds]}`;

/** Everything is quoted, since nothing at all means that a property is absent. */
export function importCell(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  const text = Array.isArray(value) ? value.join(BETWEEN) : String(value);
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}

/** Whether the import has no way to write it: a list without anything in it, or with an empty text. */
export const isBeyondImport = (value: unknown): boolean =>
  Array.isArray(value) &&
  (value.length === 0 || value.some((one) => one === '' || String(one).includes(BETWEEN)));
