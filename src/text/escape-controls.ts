/**
 * Characters that a terminal obeys instead of showing: C0 (without tab and line feed), DEL, C1,
 * line and paragraph separators, overrides and isolates of direction.
 */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

const hex = (character: string, digits: number): string =>
  character.charCodeAt(0).toString(16).padStart(digits, '0');

/** Shows them as `\x1b` or `\u202e`: nothing from a file or its name reaches a terminal as it is. */
export const escapeControls = (text: string): string =>
  text.replace(CONTROLS, (one) => (one < '\u0100' ? `\\x${hex(one, 2)}` : `\\u${hex(one, 4)}`));

/** The same where line feeds would forge a line, as in the name of a file. */
export const escapeLine = (text: string): string =>
  escapeControls(text).replaceAll('\n', '\\x0a').replaceAll('\t', '\\x09');

/** The same in JSON, which then means what it meant. */
export const escapeInJson = (json: string): string =>
  json.replace(CONTROLS, (one) => (one === '\r' ? one : `\\u${hex(one, 4)}`));
