import type { PropertyType } from '../../graph/flat/property-plan.ts';
import { BETWEEN_VALUES, BYTE_ORDER_MARK, csvText } from './csv-text.ts';
import type { Column, TidyTable } from './table.ts';

/** What the tables are, as a Data Package of Frictionless Data. */
export const dataPackageOf = (tables: readonly TidyTable[]): string =>
  `${JSON.stringify({ profile: 'tabular-data-package', name: 'attest', resources: tables.map(resourceOf) }, null, 1)}\n`;

const resourceOf = ({ name, about, columns }: TidyTable) => ({
  profile: 'tabular-data-resource',
  name,
  path: `${name}.csv`,
  description: about,
  encoding: 'utf-8',
  dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n' },
  schema: {
    fields: columns.map(({ name: column, holds, about: meaning }) => ({
      name: column,
      type: TYPES[holds],
      description:
        holds === 'texts' ? `${meaning} Several are joined by "${BETWEEN_VALUES}".` : meaning,
    })),
    ...(columns[0]?.name === 'id' && { primaryKey: 'id' }),
    foreignKeys: columns.flatMap(foreignKeyOf),
  },
});

const foreignKeyOf = ({ name, refersTo }: Column) =>
  refersTo === undefined ? [] : [{ fields: name, reference: { resource: refersTo, fields: 'id' } }];

const TYPES: Record<PropertyType, string> = {
  text: 'string',
  texts: 'string',
  date: 'date',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
};

/** The same as a table for people: table, column, type, meaning. */
export const dictionaryFile = (tables: readonly TidyTable[]): string =>
  BYTE_ORDER_MARK +
  csvText([
    ['table', 'column', 'type', 'meaning'],
    ...tables.flatMap(({ name, columns }) =>
      columns.map(({ name: column, holds, about }) => [name, column, WORDS[holds], about]),
    ),
  ]);

const WORDS: Record<PropertyType, string> = {
  text: 'text',
  texts: `several texts, joined by "${BETWEEN_VALUES}"`,
  date: 'day (ISO 8601)',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
};
