import { stringify } from 'yaml';

/** Words of others as text: nothing in them is markup, a link, a tag or HTML. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>#|~$=%!&{}^]/g, (character) =>
      character === '<' ? '&lt;' : character === '>' ? '&gt;' : `\\${character}`,
    )
    .replaceAll(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));

/** A quotation below a line of a list, and where it is from. */
export const quotation = (words: string, source = ''): string =>
  `  > ${escapeMarkdown(words)}${source && `  \n  > — ${source}`}`;

/** The properties of a note. Absent ones, and empty lists, are left out. */
export const frontMatter = (properties: Readonly<Record<string, unknown>>): string =>
  `---\n${stringify(
    Object.fromEntries(
      Object.entries(properties).filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    ),
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  )}---`;
