import { idOfAddress, idOfName } from '../../ingest/source-ids.ts';
import type { TextRequest } from './bring-in-api.ts';

export type TextToBring = Omit<TextRequest, 'into' | 'more'>;

/** Words of a text that its id is made of, where it has no title. */
const WORDS = 8;

/** What the id of a text is made of: its address, else its title, else its first words. */
export function idOfText({ url, title, text }: TextToBring): string {
  if (/^https?:/.test(url) && URL.canParse(url)) return idOfAddress(url);
  return idOfName(title || text.trim().split(/\s+/).slice(0, WORDS).join(' '));
}

/** As `article.md`, like those in `seed/`. What is not known is null. */
export function articleOfText(id: string, { text, ...known }: TextToBring): string {
  const field = (name: keyof typeof known): string =>
    `${name}: ${known[name] === '' ? 'null' : JSON.stringify(known[name])}`;
  return [
    '---',
    `id: ${id}`,
    field('title'),
    field('publication'),
    field('url'),
    field('published'),
    field('language'),
    '---',
    withOneBreak(text.replace(/\r\n?/g, '\n')),
  ].join('\n');
}

/** The text with one line break at its end. */
function withOneBreak(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return `${text.slice(0, end)}\n`;
}
