import { escapeHtml } from '../../text/escape-html.ts';

/** Characters that XML 1.0 has no way to write, lone surrogates among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** With a mark in place of each. */
export const writableXml = (text: string): string => text.replace(UNWRITABLE, '\uFFFD');

/** Text for an element or a quoted attribute; line breaks and tabs survive in both. */
export const escapeXml = (text: string): string =>
  escapeHtml(writableXml(text)).replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** ` name="value"` for each that has a value. */
export const attributesText = (
  attributes: Readonly<Record<string, string | number | null | undefined>>,
): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null || value === undefined ? [] : ` ${name}="${escapeXml(String(value))}"`,
    )
    .join('');
