import type { Properties } from '../../graph/flat/flatten.ts';
import type { StoredProperty } from './stored.ts';

/** Marks that end a string or a line, and how Cypher writes them. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Other control characters, and those that some readers take for the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/gu;

/**
 * A string of Cypher. Some versions replace `\u0027` before they look for the end of a string, so a
 * backslash and a `u` never stand side by side in one.
 */
export const textLiteral = (text: string): string =>
  `'${text
    .replace(/[\\'\n\r\t]/g, (mark) => ESCAPES[mark] ?? mark)
    .replaceAll('\\u', "\\' + 'u")
    .replace(CONTROL, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;

/** A map of Cypher with these properties. */
export function propertiesLiteral(
  properties: readonly StoredProperty[],
): (flat: Properties) => string {
  const isFloat = new Set(
    properties.filter(({ holds }) => holds === 'number').map(({ name }) => name),
  );
  return (flat) =>
    `{${Object.entries(flat)
      .map(([name, value]) => `${name}: ${valueLiteral(value, isFloat.has(name))}`)
      .join(', ')}}`;
}

function valueLiteral(value: Properties[string], isFloat: boolean): string {
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'object') return `[${value.map(textLiteral).join(', ')}]`;
  if (typeof value === 'number' && isFloat && Number.isInteger(value)) return `${value}.0`;
  return String(value);
}
